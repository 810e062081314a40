package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.intake.SelfIntakeDifference.Kind;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Lays a client's own answers over the record. They fill what is not on record and replace what asks for less care;
 * everything else waits for somebody's decision, and the record's answer stays until then. What the client was not
 * asked, or did not answer, changes nothing. Pure.
 */
public final class SelfIntakeOverlay {

    private static final String CONSENT = "consent.";

    private final IntakeAnswers record;
    private final IntakeAnswers said;
    private final LocalDate today;

    /**
     * @param record what the form held before: the version in force, or a therapist's draft
     * @param said what the client typed
     * @param guardian who decides for the client, as typed; that name then signs
     * @param today the practice's local date
     */
    public SelfIntakeOverlay(IntakeAnswers record, IntakeAnswers said, String guardian, LocalDate today) {
        this.record = record;
        this.said = guardian.isEmpty() ? said : said.withConsents(said.consents().signed(guardian));
        this.today = today;
    }

    /** The fields in which both have a value and the values differ. */
    public List<SelfIntakeDifference> differences() {
        var recordWords = IntakeDifference.between(IntakeAnswers.empty(), record);
        var saidWords = IntakeDifference.between(IntakeAnswers.empty(), said);
        return fields(record, said).stream()
                .filter(this::differs)
                .map(key -> new SelfIntakeDifference(
                        key, label(key), words(record, recordWords, key), words(said, saidWords, key), kind(key)))
                .toList();
    }

    /** How many of the client's answers fill gaps in the record. */
    public int gapsFilled() {
        return (int) fields(record, said).stream().filter(this::fills).count();
    }

    public IntakeAnswers beforeDecisions() {
        var answers = record;
        for (var key : fields(record, said)) {
            if (fills(key) || differs(key) && kind(key) == Kind.GRAVER) {
                answers = copied(answers, said, key);
            }
        }
        return signed(answers);
    }

    public IntakeAnswers decided(IntakeAnswers form, String key, Decision decision) {
        return switch (decision) {
            case TAKE -> signed(copied(form, said, key));
            case KEEP -> copied(form, record, key);
            case BOTH -> both(form, key);
        };
    }

    /**
     * Whether a field of these answers holds the client's value and not the earlier one; then somebody must have
     * decided so.
     */
    boolean taken(IntakeAnswers form, String key) {
        return !same(form, record, key) && same(form, said, key);
    }

    private IntakeAnswers both(IntakeAnswers form, String key) {
        return switch (key) {
            case "goals" -> form.withGoals(joined(record.goals(), said.goals()));
            case "medicines" -> form.withMedicines(joined(record.medicines(), said.medicines()));
            case "allergies_text" -> form.withAllergiesText(joined(record.allergiesText(), said.allergiesText()));
            case "sensitive_regions" ->
                    form.withSensitiveRegions(joined(record.sensitiveRegions(), said.sensitiveRegions()));
            case "avoid_regions" -> form.withAvoidRegions(joined(record.avoidRegions(), said.avoidRegions()));
            default -> key.equals(SelfIntakeDifference.IN_OWN_WORDS) ? bothWords(form) : form;
        };
    }

    private IntakeAnswers bothWords(IntakeAnswers form) {
        var words = joined(words(record), words(said));
        var answer = form.of(Condition.OTHER_CONDITION);
        return form.with(Condition.OTHER_CONDITION, answer.with(Detail.TEXT, words));
    }

    private static String words(IntakeAnswers answers) {
        return answers.of(Condition.OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "");
    }

    /** Texts too long to be joined keep the record's; the client's is shown beside it. */
    private static String joined(String first, String second) {
        var text = first + "\n" + second;
        return text.length() > IntakeAnswers.TEXT_LENGTH ? first : text;
    }

    private static Set<BodyPart> joined(Set<BodyPart> first, Set<BodyPart> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    /** The signer is the one who answered last on consent. */
    private IntakeAnswers signed(IntakeAnswers answers) {
        return said.consents().signedBy().isEmpty() || said.consents().given().isEmpty()
                ? answers
                : answers.withConsents(new Consents(
                        answers.consents().given(), said.consents().textVersion(), said.consents().language(),
                        said.consents().signedBy(), relation(answers.consents()), said.consents().signature()));
    }

    /** Not asked on a phone: it holds as long as the same person signs. */
    private String relation(Consents standing) {
        return standing.signedBy().equals(said.consents().signedBy())
                ? standing.relation()
                : said.consents().relation();
    }

    private boolean fills(String key) {
        return value(record, key).isEmpty() && value(said, key).isPresent();
    }

    private boolean differs(String key) {
        return value(record, key).isPresent() && value(said, key).isPresent() && !same(record, said, key);
    }

    private Kind kind(String key) {
        if (key.startsWith(CONSENT)) {
            var kind = consent(key);
            return care(said.consents().of(kind), true) > care(record.consents().of(kind), true)
                    ? Kind.GRAVER
                    : Kind.MILDER;
        }
        var condition = Coded.of(Condition.class, key);
        if (condition.isPresent()) {
            return care(said.of(condition.get()).recorded(), false) > care(record.of(condition.get()).recorded(), false)
                    ? Kind.GRAVER
                    : Kind.MILDER;
        }
        return Kind.OTHER;
    }

    /** How much care an answer asks for: a yes to a condition, a no to a consent. */
    private static int care(Recorded answer, boolean consent) {
        return switch (answer) {
            case YES -> consent ? 1 : 3;
            case DONT_KNOW -> 2;
            case NO -> consent ? 3 : 1;
            case NOT_ASKED -> 0;
        };
    }

    private boolean same(IntakeAnswers one, IntakeAnswers other, String key) {
        return Objects.equals(value(one, key), value(other, key))
                // given as a period on another day, it is another date
                || key.endsWith("." + Detail.SINCE.code())
                        && Objects.equals(stretch(one, key), stretch(other, key));
    }

    private Optional<ElapsedTime> stretch(IntakeAnswers answers, String key) {
        return ElapsedTime.of(answers.of(condition(key)).details(), today);
    }

    /**
     * Every field for which either has a value. The details of a condition are fields of their own if both say yes.
     */
    private static List<String> fields(IntakeAnswers record, IntakeAnswers said) {
        var keys = new ArrayList<String>();
        for (var condition : Condition.values()) {
            keys.add(condition.code());
            if (record.of(condition).recorded() == Recorded.YES && said.of(condition).recorded() == Recorded.YES) {
                condition.askedDetails().forEach(detail -> keys.add(StandingAnswers.key(condition, detail)));
            }
        }
        keys.addAll(List.of(
                "massages_elsewhere", "side_effects_before", "pressure_preference", "sensitive_regions",
                "avoid_regions",
                "goals", "medicines", "allergies_text"));
        said.own().keySet().stream().sorted().map(key -> AskedQuestion.KEY + key).forEach(keys::add);
        for (var kind : ConsentKind.values()) {
            keys.add(CONSENT + kind.code());
        }
        return keys;
    }

    /** The value of a field; empty if there is none. */
    private static Optional<Object> value(IntakeAnswers answers, String key) {
        var condition = Coded.of(Condition.class, key);
        if (condition.isPresent()) {
            return Optional.<Object>of(answers.of(condition.get()).recorded())
                    .filter(said -> said != Recorded.NOT_ASKED);
        }
        if (key.startsWith(AskedQuestion.KEY)) {
            return own(answers, key).map(answer -> List.of(answer.asked().kind(), answer.given()));
        }
        return switch (key) {
            case "massages_elsewhere" -> answers.massagesElsewhere().isPresent()
                    ? Optional.of(answers.massagesElsewhere().getAsInt())
                    : Optional.empty();
            case "side_effects_before" ->
                    Optional.<Object>of(answers.sideEffectsBefore()).filter(said -> said != SideEffectsBefore.UNKNOWN);
            case "pressure_preference" ->
                    Optional.<Object>of(answers.pressurePreference()).filter(said -> !Map.of().equals(said));
            case "sensitive_regions" ->
                    Optional.<Object>of(answers.sensitiveRegions()).filter(said -> !Set.of().equals(said));
            case "avoid_regions" -> Optional.<Object>of(answers.avoidRegions()).filter(said -> !Set.of().equals(said));
            case "goals" -> Optional.<Object>of(answers.goals()).filter(said -> !"".equals(said));
            case "medicines" -> Optional.<Object>of(answers.medicines()).filter(said -> !"".equals(said));
            case "allergies_text" -> Optional.<Object>of(answers.allergiesText()).filter(said -> !"".equals(said));
            default -> key.startsWith(CONSENT)
                    ? Optional.<Object>of(answers.consents().of(consent(key)))
                            .filter(said -> said != Recorded.NOT_ASKED)
                    : time(answers, key)
                            .or(() -> Optional.ofNullable(answers.of(condition(key)).details().get(detail(key))));
        };
    }

    /** "Since when" takes two details. */
    private static Optional<Object> time(IntakeAnswers answers, String key) {
        return detail(key) == Detail.SINCE
                ? Optional.ofNullable(answers.of(condition(key)).details().get(Detail.PHASE))
                : Optional.empty();
    }

    private static IntakeAnswers copied(IntakeAnswers to, IntakeAnswers from, String key) {
        var condition = Coded.of(Condition.class, key);
        if (condition.isPresent()) {
            return to.with(condition.get(), from.of(condition.get()));
        }
        if (key.startsWith(AskedQuestion.KEY)) {
            return own(from, key).map(to::with).orElseGet(() -> to.withoutOwn(ownKey(key)));
        }
        return switch (key) {
            case "massages_elsewhere" -> to.withMassagesElsewhere(from.massagesElsewhere());
            case "side_effects_before" -> to.withSideEffectsBefore(from.sideEffectsBefore());
            case "pressure_preference" -> to.withPressurePreference(from.pressurePreference());
            case "sensitive_regions" -> to.withSensitiveRegions(from.sensitiveRegions());
            case "avoid_regions" -> to.withAvoidRegions(from.avoidRegions());
            case "goals" -> to.withGoals(from.goals());
            case "medicines" -> to.withMedicines(from.medicines());
            case "allergies_text" -> to.withAllergiesText(from.allergiesText());
            default -> key.startsWith(CONSENT)
                    ? to.withConsents(to.consents().with(consent(key), from.consents().of(consent(key))))
                    : detailCopied(to, from, condition(key), detail(key));
        };
    }

    private static IntakeAnswers detailCopied(IntakeAnswers to, IntakeAnswers from, Condition condition,
            Detail detail) {
        var details = from.of(condition).details();
        var answer = to.of(condition).with(detail, details.getOrDefault(detail, ""));
        return to.with(condition, detail == Detail.SINCE
                ? answer.with(Detail.PHASE, details.getOrDefault(Detail.PHASE, ""))
                : answer);
    }

    private String label(String key) {
        var condition = Coded.of(Condition.class, key);
        if (condition.isPresent()) {
            return Texts.label(condition.get());
        }
        if (key.startsWith(AskedQuestion.KEY)) {
            return own(said, key).map(answer -> answer.asked().words()).orElse("");
        }
        if (key.startsWith(CONSENT)) {
            return Texts.of("intake.consent_kind." + consent(key).code());
        }
        return key.contains(".")
                ? Texts.of("intake.form.detail_of", Texts.label(condition(key)), Texts.label(detail(key)))
                : Texts.of("intake.field." + key);
    }

    /**
     * The value as the difference of two versions words it; details of a yes follow it.
     *
     * @param all the content of these answers, as a difference from nothing
     */
    private String words(IntakeAnswers answers, List<FieldChange> all, String key) {
        var time = key.endsWith("." + Detail.SINCE.code()) ? stretch(answers, key) : Optional.<ElapsedTime>empty();
        if (time.filter(stretch -> stretch == ElapsedTime.RESOLVED || stretch == ElapsedTime.UNKNOWN).isPresent()) {
            return Texts.of("intake.since." + time.get().code());
        }
        return all.stream()
                .filter(change -> change.key().equals(key) || Coded.of(Condition.class, key).isPresent()
                        && change.key().startsWith(key + "."))
                .map(change -> change.key().equals(key)
                        ? change.after()
                        : change.label().replaceFirst("^.*: ", "") + ": " + change.after())
                .reduce((first, second) -> first + ". " + second)
                .orElse("");
    }

    private static Optional<OwnAnswer> own(IntakeAnswers answers, String key) {
        return Optional.ofNullable(answers.own().get(ownKey(key)));
    }

    private static String ownKey(String key) {
        return key.substring(AskedQuestion.KEY.length());
    }

    private static ConsentKind consent(String key) {
        return Coded.require(ConsentKind.class, key.substring(CONSENT.length()));
    }

    private static Condition condition(String key) {
        return Coded.require(Condition.class, key.substring(0, Math.max(0, key.indexOf('.'))));
    }

    private static Detail detail(String key) {
        return Coded.require(Detail.class, key.substring(key.indexOf('.') + 1));
    }
}
