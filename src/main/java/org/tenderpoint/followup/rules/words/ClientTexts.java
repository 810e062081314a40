package org.tenderpoint.followup.rules.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Texts;

/**
 * The texts for the client after an answer. They give only the client's own answers as reasons. A text that depends on
 * a stored condition is worded conditionally, the same for everyone with these answers. While something is unknown or a
 * call is due, nothing reassures: the text says what is unknown, who calls and when, and what not to wait for.
 */
public final class ClientTexts {

    /** More signs than this are not listed one by one. */
    private static final int NAMED_AT_MOST = 6;
    /** What the client should watch until somebody asks again or a doctor is seen. */
    private static final Map<FollowUpTrait, String> LOOKS = new EnumMap<>(Map.of(
            FollowUpTrait.LOOK_AT_URINE, "look.urine",
            FollowUpTrait.LOOK_FOR_SHIVERS, "look.shivers",
            FollowUpTrait.LOOK_AT_LEG, "look.leg"));
    /** The highest level that is called a little soreness. */
    private static final int LITTLE = 4;

    /** What the therapist does next: in the first person where they read it out themselves. */
    private static final Set<String> THERAPISTS = Set.of(
            "therapist", "reads", "rings", "fading", "asks.headache", "asks.it", "thanks");

    private final Locale language;
    private final ClientReasons words;
    private final boolean firstPerson;

    private ClientTexts(Locale language, boolean firstPerson) {
        this.language = language;
        this.words = new ClientReasons(language);
        this.firstPerson = firstPerson;
    }

    /**
     * Dates and numbers for the texts, as people read them.
     *
     * @param emergencyNumber the practice's emergency number
     * @param sessionDay the day of the massage
     * @param callDay the day by which the therapist rings
     * @param askedOn the day of a call on the same working day; empty if that is today
     * @param askedBy the time by which unsure signs are asked again
     * @param fadesBy the day by which soreness should be fading; empty once it has passed
     */
    public record Frame(
            String emergencyNumber, String sessionDay, String callDay, String askedOn, String askedBy,
            String fadesBy) {}

    public static ClientTexts in(Locale language) {
        return new ClientTexts(language, false);
    }

    /** As the client's therapist says it. */
    public static ClientTexts byTherapist(Locale language) {
        return new ClientTexts(language, true);
    }

    public ClientText of(Triage triage, FeedbackAnswers answers, Frame frame) {
        var reasons = reasons(triage, answers);
        var told = symptoms(words.pain(answers), reasons);
        var text = switch (triage.level()) {
            case EMERGENCY -> emergency(frame, told);
            case URGENT -> urgent(frame, told, answers);
            case DOCTOR -> doctor(triage, told, frame);
            case THERAPIST -> ownWords(triage, answers, frame).orElseGet(() -> asksToday(triage)
                    ? new Sentences(unsure(triage) + " " + callsToday(frame), text("calls.massage"),
                            ill(unsure(triage), "calls.ill_now"))
                    : therapist(triage, answers, frame));
            case WATCH -> ownWords(triage, answers, frame).orElseGet(() -> watch(triage, answers, frame));
            case EXPECTED -> expected(answers, frame);
        };
        if (!triage.level().atLeast(TriageLevel.URGENT)) {
            LOOKS.entrySet().stream().filter(look -> triage.fired(look.getKey())).map(look -> text(look.getValue()))
                    .forEach(triage.level() == TriageLevel.WATCH ? text::addFirst : text::add);
        }
        if (asksToday(triage)) {
            // who is to call for help at once hears nothing that could be waited for
            if (triage.level() == TriageLevel.DOCTOR || triage.level() == TriageLevel.URGENT) {
                text.add(unsure(triage) + " " + callsToday(frame));
            }
        } else if (triage.level() == TriageLevel.THERAPIST || triage.level() == TriageLevel.DOCTOR) {
            unsureOf(triage).ifPresent(what -> text.add(what + " " + ill(what, "calls.ill")));
        }
        var topics = new ConditionalTopics(answers);
        if (topics.feverNotKnown() && triage.level() != TriageLevel.EMERGENCY) {
            if (triage.level() != TriageLevel.URGENT && topics.mayHurtAtSpine()) {
                text.add(text("temperature.back"));
            }
            text.add(text("temperature"));
        }
        // a cause that the client named must not keep anybody from a doctor
        words.causes(triage).filter(_ -> triage.level() == TriageLevel.WATCH || triage.level() == TriageLevel.THERAPIST)
                .ifPresent(causes -> text.add(text("cause", causes)));
        return text.at(triage.level(), net(triage.level(), frame));
    }

    /** The same for reading aloud, without what the closing words of a call repeat. */
    public ClientText aloud(Triage triage, FeedbackAnswers answers, Frame frame) {
        var whole = of(triage, answers, frame);
        var shorter = Map.of(
                text("watch.more"), "",
                text("reads.worse"), "",
                text("expected.more", frame.fadesBy()), text("expected.more.aloud", frame.fadesBy()),
                text("expected.gone"), text("expected.gone.aloud"),
                text("expected.not_sore.more"), "");
        return new ClientText(whole.level(), whole.lead(), whole.more().stream()
                .map(sentence -> shorter.getOrDefault(sentence, sentence))
                .filter(sentence -> !sentence.isEmpty())
                .toList());
    }

    /** The same without the safety net, which closes a call. */
    public ClientText withoutNet(ClientText text, Frame frame) {
        return new ClientText(text.level(), text.lead(),
                text.more().stream().filter(sentence -> !sentence.equals(net(frame.emergencyNumber()))).toList());
    }

    /**
     * The text while an earlier answer about the same session still waits for somebody, regardless of the new answers.
     * It does not reassure, and gives no reason, since the client did not give it here.
     */
    public ClientText waiting(TriageLevel level, Frame frame) {
        var text = switch (level) {
            case EMERGENCY -> emergency(frame, "");
            case URGENT -> urgent(frame, "", FeedbackAnswers.NONE);
            case DOCTOR -> doctor("");
            case THERAPIST -> speaksFirst(frame);
            case WATCH, EXPECTED -> new Sentences(text("calls.by", frame.askedBy()));
        };
        return text.at(level, net(level, frame));
    }

    /**
     * The same for the client's page, where somebody else may hold the phone: it only says that the therapist wants to
     * talk.
     */
    public ClientText waitingByLink(Frame frame) {
        return new ClientText(
                TriageLevel.THERAPIST, text("waits"), List.of(text("waits.more", frame.emergencyNumber())));
    }

    /** Whether the client was never sore and needs no text about soreness; a missing answer is not a no. */
    public static boolean neverSore(FeedbackAnswers answers) {
        return answers.sorenessNow().equals(OptionalInt.of(0)) && answers.sorenessWorst().equals(OptionalInt.of(0));
    }

    /** The safety net: when to call whom, the same for everyone. */
    public String net(String emergencyNumber) {
        return text("safety_net", emergencyNumber);
    }

    /** The safety net for closing a call. */
    public String safetyNet(Frame frame) {
        return text("closing", net(frame.emergencyNumber()));
    }

    /** The gravest signs of the safety net in one line. */
    public String shortNet(String emergencyNumber) {
        return text("safety_net.short", emergencyNumber);
    }

    /** The safety net for closing a call with a client who has heard the whole of it. */
    public String shortSafetyNet(Frame frame) {
        return text("closing", shortNet(frame.emergencyNumber()));
    }

    /** The usual course, for a client who has not answered yet. */
    public String ordinary() {
        return text("expected");
    }

    /** The answers behind the findings of doctor or worse, the worst first. */
    public List<String> reasons(Triage triage, FeedbackAnswers answers) {
        return words.of(triage, answers);
    }

    // --- one level after the other; each starts with what to do

    private Sentences emergency(Frame frame, String told) {
        return new Sentences(text("emergency", frame.emergencyNumber()), tell(told, frame), text("emergency.alone"));
    }

    private Sentences urgent(Frame frame, String told, FeedbackAnswers answers) {
        var text = new Sentences(text("urgent"));
        var topics = new ConditionalTopics(answers);
        boolean pregnantFirst = topics.signOfPregnancy();
        if (pregnantFirst) {
            text.add(text("if_pregnant"));
        }
        text.add(tell(told, frame));
        if (topics.feverNotKnown() && topics.mayHurtAtSpine()) {
            text.add(text("temperature.back"));
        }
        if (!pregnantFirst && topics.mayBePregnancy()) {
            text.add(text("if_pregnant"));
        }
        if (answers.sorenessNow().orElse(0) > 0 && topics.atSpine()) {
            text.add(text("if_cancer"));
        }
        if (topics.rashOnOneSide()) {
            text.add(text("if_rash"));
        }
        if (answers.details().otherNew().contains(OtherNew.PAINFUL_EYE)) {
            text.add(text("if_eye"));
        }
        if (topics.headAndJaw()) {
            text.add(text("if_temples"));
        }
        return text;
    }

    private Sentences doctor(Triage triage, String told, Frame frame) {
        var text = doctor(told);
        if (triage.fired(FollowUpTrait.DOES_NOT_PASS)) {
            text.add(text("doctor.also", frame.emergencyNumber()));
        }
        return text;
    }

    private Sentences doctor(String told) {
        var text = new Sentences(text("doctor"));
        if (!told.isEmpty()) {
            text.add(text("doctor.tell", told));
        }
        text.add(text("doctor.until_then"));
        return text;
    }

    /** The text if only the client's own words ask for more: who reads them, or rings. */
    private Optional<Sentences> ownWords(Triage triage, FeedbackAnswers answers, Frame frame) {
        var rows = rows(FollowUpTrait.READ_TODAY, FollowUpTrait.READ_NOW);
        boolean alone = triage.level() == TriageLevel.WATCH || triage.findings().stream()
                .filter(finding -> finding.level() == TriageLevel.THERAPIST)
                .allMatch(finding -> rows.contains(finding.id()));
        if (!alone || triage.findings().stream().noneMatch(finding -> rows.contains(finding.id()))) {
            return Optional.empty();
        }
        var day = sameDay(frame);
        var wrote = answers.details().otherNewWords();
        var what = triage.reading().isEmpty()
                ? text("rings", day)
                : (wrote.isEmpty() ? "" : text("wrote", wrote) + " ") + text("reads", day);
        var text = new Sentences(what, text("reads.worse"));
        unsureOf(triage).ifPresent(unsure -> text.add(unsure + " " + text("calls.by", frame.askedBy())));
        return Optional.of(text);
    }

    private Sentences therapist(Triage triage, FeedbackAnswers answers, Frame frame) {
        if (restsOnlyOn(triage, FollowUpTrait.ASKED_ABOUT)) {
            if (answers.details().otherNew().contains(OtherNew.HEADACHE_MILD)) {
                return new Sentences(text("asks.headache", sameDay(frame)), text("reads.worse"));
            }
            var rings = triage.call().filter(Call.TODAY::equals).isPresent()
                    ? text("asks.it", sameDay(frame))
                    : text("therapist", frame.callDay());
            return new Sentences(text("asks.passed") + " " + rings, text("comes_back"));
        }
        if (restsOnlyOn(triage, FollowUpTrait.SORENESS_ALONE) && answers.course() == Course.BETTER
                && answers.sorenessNow().orElse(LITTLE + 1) <= LITTLE && unsureOf(triage).isEmpty()) {
            return new Sentences(text("fading", frame.callDay()));
        }
        return speaksFirst(frame);
    }

    /** Whether all rows that decided the level have one of these traits. */
    private static boolean restsOnlyOn(Triage triage, FollowUpTrait... traits) {
        var rows = rows(traits);
        var deciding = triage.findings().stream().filter(finding -> finding.level() == triage.level()).toList();
        return !deciding.isEmpty() && deciding.stream().allMatch(finding -> rows.contains(finding.id()));
    }

    private static Set<String> rows(FollowUpTrait... traits) {
        return Stream.of(traits).flatMap(trait -> TriageRules.ids(trait).stream()).collect(Collectors.toSet());
    }

    private Sentences speaksFirst(Frame frame) {
        return new Sentences(text("therapist", frame.callDay()), text("therapist.more"));
    }

    private Sentences watch(Triage triage, FeedbackAnswers answers, Frame frame) {
        var unsure = unsureOf(triage);
        if (unsure.isPresent()) {
            return new Sentences(unsure.get() + " " + text("calls.by", frame.askedBy()),
                    ill(unsure.get(), "calls.ill"));
        }
        if (triage.call().isPresent()) {
            return new Sentences(text("calls.by", frame.askedBy()), text("calls.ill_new"));
        }
        if (triage.fired(FollowUpTrait.PICTURE_INCOMPLETE) || triage.fired(FollowUpTrait.CONTRADICTS)) {
            var why = triage.fired(FollowUpTrait.PICTURE_INCOMPLETE) ? "missing" : "no_fit";
            return new Sentences(text(why) + " " + text("watch.again"));
        }
        if (restsOnlyOn(triage, FollowUpTrait.PASSED)) {
            boolean left = triage.fired(FollowUpTrait.SMALL_REST)
                    || triage.fired(FollowUpTrait.PASSED_WITH_SORENESS) && answers.sorenessNow().orElse(0) > 0;
            return new Sentences(text(left ? "nearly_gone" : "passed") + " " + text("watch.again"), text("comes_back"));
        }
        if (restsOnlyOn(triage, FollowUpTrait.PASSED, FollowUpTrait.COMPLAINT_WORSE)) {
            return new Sentences(text("complaint") + " " + text("watch.again"), text("reads.worse"));
        }
        if (restsOnlyOn(triage, FollowUpTrait.PASSED, FollowUpTrait.COMPLAINT_WORSE, FollowUpTrait.SEEN)) {
            return new Sentences(text("thanks") + " " + text("watch.again"), text("reads.worse"));
        }
        return new Sentences(text("watch") + " " + text("watch.again"), text("watch.more"));
    }

    private Sentences expected(FeedbackAnswers answers, Frame frame) {
        if (neverSore(answers)) {
            return new Sentences(text("expected.not_sore"), text("expected.not_sore.more"));
        }
        return new Sentences(text("expected"), frame.fadesBy().isEmpty()
                ? text("expected.gone")
                : text("expected.more", frame.fadesBy()));
    }

    /**
     * The safety net, except for an emergency, which says one thing to do, and for an expected result, which has its
     * own limit.
     */
    private Optional<String> net(TriageLevel level, Frame frame) {
        return level == TriageLevel.EMERGENCY || level == TriageLevel.EXPECTED
                ? Optional.empty()
                : Optional.of(net(frame.emergencyNumber()));
    }

    // --- what is not sure

    private static boolean asksToday(Triage triage) {
        return triage.fired(FollowUpTrait.UNSURE_SIGN);
    }

    private String callsToday(Frame frame) {
        return text("calls", sameDay(frame));
    }

    private String sameDay(Frame frame) {
        return frame.askedOn().isEmpty() ? text("calls.today") : text("calls.on", frame.askedOn());
    }

    private String unsure(Triage triage) {
        var ticked = words.ticked(triage.findings()).stream().map(line -> text("ticked", line));
        var said = Stream.concat(ticked, unsureOf(triage).stream()).collect(Collectors.joining(" "));
        return said.isEmpty() ? text("missing") : said;
    }

    /** The unsure signs; they are not listed one by one if there are many. */
    private Optional<String> unsureOf(Triage triage) {
        var rows = rows(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.UNSURE_SIGN);
        var items = words.notSure(triage.findings().stream().filter(one -> rows.contains(one.id())).toList());
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.size() > NAMED_AT_MOST ? text("missing") : text("unsure", words.list(items)));
    }

    /** Only what was named can be noticed. */
    private String ill(String said, String named) {
        return text(said.equals(text("missing")) ? "calls.ill_new" : named);
    }

    private String tell(String told, Frame frame) {
        return told.isEmpty() ? text("tell_date", frame.sessionDay()) : text("tell", frame.sessionDay(), told);
    }

    private String symptoms(Optional<String> pain, List<String> reasons) {
        return Stream.concat(pain.stream(), reasons.isEmpty() ? Stream.of() : Stream.of(words.list(reasons)))
                .collect(Collectors.joining("; "));
    }

    private String text(String key, Object... arguments) {
        var voice = firstPerson && THERAPISTS.contains(key) ? "followup.first_person." : "followup.client.";
        return Texts.in(language, voice + key, arguments);
    }

    private static final class Sentences {

        private String lead;
        private final List<String> more = new ArrayList<>();

        private Sentences(String lead, String... more) {
            this.lead = lead;
            this.more.addAll(List.of(more));
        }

        private void add(String sentence) {
            more.add(sentence);
        }

        private void addFirst(String sentence) {
            more.addFirst(lead);
            lead = sentence;
        }

        private ClientText at(TriageLevel level, Optional<String> last) {
            last.ifPresent(this::add);
            return new ClientText(level, lead, more);
        }
    }
}
