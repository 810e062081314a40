package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.BlindCase.AfterSession;
import org.tenderpoint.rulebook.BlindCase.BeforeSession;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** A blind case from its facts: who it is and what was done or is planned, then all that was told. */
record BlindCaseWords(String who, String told) {

    private static final String KEY = "rulebook.packet.case.";
    private static final FollowUpFacts PLAIN_AFTER = Scene.scene().facts();
    private static final ScreeningFacts PLAIN_BEFORE = new RuleExample("", false, Phrase.NOTHING, "").facts();
    private static final int A_DAY = 24;

    static BlindCaseWords of(BlindCase asked) {
        return switch (asked.told()) {
            case AfterSession(var facts) -> new BlindCaseWords(
                    sentences(client(facts.client()), work(facts.session().work()),
                            Stream.of(Texts.of(KEY + "hours", facts.elapsed().toHours()))),
                    sentences(conditions(facts.client()), soreness(facts.answers()), signs(facts.answers())));
            case BeforeSession(var facts) -> new BlindCaseWords(
                    sentences(Stream.of(Texts.of(KEY + "before")), client(facts.client()),
                            work(facts.visit().plan().now())),
                    sentences(conditions(facts.client()), redFlags(facts), pain(facts.visit().pain())));
        };
    }

    /** Whether everything that sets it apart from an ordinary case is said here. */
    static boolean covers(FollowUpFacts facts) {
        return facts.stored().equals(PLAIN_AFTER.stored())
                && facts.session().equals(DoneSession.of(
                        facts.session().end(), facts.session().minutes(), facts.session().work(), Set.of()))
                && facts.answers().ticked().isEmpty()
                && usual(facts.client());
    }

    static boolean covers(ScreeningFacts facts) {
        var visit = facts.visit();
        return visit.equals(PLAIN_BEFORE.visit().with()
                .redFlags(visit.redFlags().keySet(), Recorded.NO)
                .pain(visit.pain()).plan(_ -> visit.plan())
                .wishes(wishes -> wishes.likingThePlan(visit.plan().now())).build())
                && visit.plan().now().equals(visit.plan().first())
                && usual(facts.client());
    }

    /** Somebody who was massaged a few times: that is not said. */
    private static boolean usual(ClientFacts client) {
        return client.massagesLast12Months().equals(OptionalInt.of(6));
    }

    @SafeVarargs
    private static String sentences(Stream<String>... parts) {
        return Stream.of(parts).flatMap(some -> some).filter(part -> !part.isBlank())
                .map(part -> part + ".").collect(Collectors.joining(" "));
    }

    private static Stream<String> client(ClientFacts client) {
        return Stream.of(client.age().isPresent()
                ? Texts.of(KEY + "age", client.age().getAsInt())
                : Texts.of(KEY + "age.unknown"));
    }

    private static Stream<String> work(List<Work> works) {
        return works.stream().map(work -> Texts.of(KEY + "work", Texts.label(work.modality()), work.pressure(),
                Texts.small(Say.place(Area.ofPart(work.part()))), work.minutes()));
    }

    private static Stream<String> conditions(ClientFacts client) {
        var said = new ArrayList<String>();
        for (var condition : Condition.values()) {
            var told = client.told(condition);
            if (told.recorded() == Recorded.YES) {
                said.add(condition.details().stream()
                        .filter(detail -> told.details().containsKey(detail))
                        .map(detail -> Texts.of(KEY + "detail", Texts.label(detail), value(client, condition, detail)))
                        .collect(Collectors.collectingAndThen(Collectors.joining("; "), details -> details.isEmpty()
                                ? Texts.label(condition)
                                : Texts.label(condition) + " (" + details + ")")));
            } else if (told.recorded() != Recorded.NO) {
                said.add(Texts.of(KEY + (told.recorded() == Recorded.NOT_ASKED ? "not_asked" : "unsure"),
                        Texts.label(condition)));
            }
        }
        return said.stream();
    }

    private static String value(ClientFacts client, Condition condition, Detail detail) {
        var code = client.choice(condition, detail);
        return switch (detail.kind()) {
            case ANSWER -> Texts.label(Coded.require(Answer.class, code));
            case CHOICE, CHOICES -> Arrays.stream(code.split(","))
                    .map(each -> each.equals(Answer.UNKNOWN.code())
                            ? Texts.label(Answer.UNKNOWN)
                            : Texts.of("detail_choice." + detail.code() + "." + each))
                    .collect(Collectors.joining(", "));
            case REGIONS -> Say.place(client.regions(condition));
            case DATE -> Texts.of(KEY + "days", client.days(condition));
            case NUMBER, TEXT -> code;
        };
    }

    private static Stream<String> soreness(FeedbackAnswers told) {
        var said = new ArrayList<String>();
        said.add(Texts.of(KEY + "sore", figure(told.sorenessNow()), figure(told.sorenessWorst())));
        said.add(Texts.label(told.onset()));
        said.add(Texts.label(told.course()));
        said.add(told.regions().stream().sorted().map(part -> Say.place(Area.ofPart(part)))
                .collect(Collectors.joining(", ")));
        said.add(Texts.label(told.spread()));
        said.add(Texts.label(told.sides()));
        said.add(labels(told.qualities()));
        said.add(Texts.of(KEY + "eases", Texts.label(told.easesWithMovement())));
        labelled("worse_by", told.aggravatedBy(), said);
        told.activityLimit().ifPresent(limit -> said.add(Texts.of(KEY + "limits", Texts.label(limit))));
        labelled("causes", told.otherCauses(), said);
        return said.stream().filter(part -> !part.isEmpty()).collect(Collectors.collectingAndThen(
                Collectors.joining("; "), Stream::of));
    }

    private static Stream<String> signs(FeedbackAnswers told) {
        var said = new ArrayList<String>();
        labelled("yes", with(told, Answer.YES), said);
        labelled("unsure", with(told, Answer.UNKNOWN), said);
        labelled("over", told.details().overAgain(), said);
        labelled("as_before", told.details().asBefore(), said);
        labelled("other_new", told.details().otherNew(), said);
        labelled("numb", told.numbWhere(), said);
        labelled("weak", told.weakWhere(), said);
        labelled("shoots", told.shootingInto(), said);
        if (told.swelling() != Swelling.NONE) {
            said.add(Texts.of(KEY + "swelling", Texts.label(told.swelling())));
        }
        labelled("swollen", told.swollenWhere(), said);
        if (told.bruising() != Bruising.NONE) {
            said.add(Texts.of(KEY + "bruising", Texts.label(told.bruising())));
        }
        known("weakness_worse", told.weaknessWorse(), said);
        known("head_hit", told.headHit(), said);
        known("tool_marks", told.details().toolMarks(), said);
        known("on_rising", told.details().dizzyOnRising(), said);
        known("neck_device", told.details().neckDevice(), said);
        said.add(Texts.of(KEY + "else_no"));
        return said.stream();
    }

    private static List<? extends Coded> with(FeedbackAnswers told, Answer answer) {
        return told.symptoms().entrySet().stream().filter(sign -> sign.getValue() == answer)
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static void known(String key, Answer answer, List<String> said) {
        if (answer != Answer.UNKNOWN) {
            said.add(Texts.of(KEY + key, Texts.label(answer)));
        }
    }

    private static void labelled(String key, Collection<? extends Coded> words, List<String> said) {
        if (!words.isEmpty()) {
            said.add(Texts.of(KEY + key, labels(words)));
        }
    }

    private static String labels(Collection<? extends Coded> words) {
        return words.stream().sorted(Comparator.comparing(Coded::code)).map(Texts::label)
                .map(Texts::small).collect(Collectors.joining(", "));
    }

    private static Stream<String> redFlags(ScreeningFacts facts) {
        var said = new ArrayList<String>();
        var flags = facts.visit().redFlags();
        for (var recorded : List.of(Recorded.YES, Recorded.DONT_KNOW, Recorded.NOT_ASKED)) {
            labelled(switch (recorded) {
                case YES -> "yes";
                case NOT_ASKED -> "not_asked";
                default -> "unsure";
            }, flags.keySet().stream().filter(flag -> flags.get(flag) == recorded).toList(), said);
        }
        said.add(Texts.of(KEY + "else_no"));
        return said.stream();
    }

    private static Stream<String> pain(Pain pain) {
        return Stream.of(Texts.of(KEY + "pain", figure(pain.now())), pain.regions().stream().sorted()
                .map(part -> Say.place(Area.ofPart(part))).collect(Collectors.joining(", ")));
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? String.valueOf(figure.getAsInt()) : Texts.label(Answer.UNKNOWN);
    }
}
