package org.tenderpoint.intake.ui;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeChecks;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnQuestions;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** The form's data while it is open. Fields change it; it notifies the page. */
class IntakeModel {

    /** For an invalid text, in UTF-16 units; all of them fit into a draft. */
    private static final int MOST_UNREAD = 50_000;

    private final Optional<LocalDate> birthDate;
    private final LocalDate today;
    private final Map<Condition, ConditionAnswer> lastYes = new EnumMap<>(Condition.class);
    private final Map<String, String> unread = new HashMap<>();
    private Optional<IntakeVersionId> base;
    private IntakeAnswers before;
    private IntakeAnswers answers;
    private Set<ConsentKind> withdrawn = Set.of();
    private Optional<IntakeDraft.Review> review;
    private Optional<ConsentWording> wording = Optional.empty();
    private OwnQuestions own = OwnQuestions.NONE;
    private Runnable changed = () -> {};

    /** @param before the answers of the version that the form started from */
    IntakeModel(IntakeDraft draft, IntakeAnswers before, Optional<LocalDate> birthDate, LocalDate today) {
        this.base = draft.base();
        this.answers = draft.answers();
        this.unread.putAll(draft.unread());
        this.review = draft.review();
        this.before = before;
        this.birthDate = birthDate;
        this.today = today;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** The wording in which consents are given from now on. */
    void wording(ConsentWording shown) {
        wording = Optional.of(shown);
    }

    ConsentWording wording() {
        return wording.orElseThrow();
    }

    /** What the practice asks besides. */
    void own(OwnQuestions asked) {
        own = asked;
    }

    List<AskedQuestion> own(IntakeSection section) {
        return section.place().map(place -> own.at(place, Texts.spoken())).orElse(List.of());
    }

    void withdrawn(Set<ConsentKind> kinds) {
        withdrawn = kinds;
    }

    /** Whether the client has withdrawn this consent since; the last version's answer is then still yes. */
    boolean withdrawn(ConsentKind kind) {
        return withdrawn.contains(kind);
    }

    /** A text that is far too long stays on the screen only: with it nothing else could be saved. */
    IntakeDraft draft() {
        var kept = new HashMap<>(unread);
        kept.values().removeIf(typed -> typed.length() > MOST_UNREAD);
        return new IntakeDraft(base, answers, kept, review);
    }

    /** What a client sent, if it was laid over the form. */
    Optional<IntakeDraft.Review> review() {
        return review;
    }

    void review(Optional<IntakeDraft.Review> laid) {
        review = laid;
    }

    Optional<IntakeVersionId> base() {
        return base;
    }

    IntakeAnswers answers() {
        return answers;
    }

    /** The answers of the version that the form started from, for "last time". */
    IntakeAnswers answersBefore() {
        return before;
    }

    LocalDate today() {
        return today;
    }

    Optional<IntakeChecks.DateProblem> problem(Detail detail, LocalDate day) {
        return IntakeChecks.of(detail, day, birthDate, today);
    }

    void change(UnaryOperator<IntakeAnswers> change) {
        answers = change.apply(answers);
        changed.run();
    }

    /**
     * Answers a condition. Details of an earlier yes are dropped; a later yes restores them.
     *
     * @return the previous answer, if details were dropped, to offer undo
     */
    Optional<ConditionAnswer> answer(Condition condition, Recorded recorded) {
        var old = answers.of(condition);
        if (old.recorded() == Recorded.YES) {
            lastYes.put(condition, old);
        }
        var next = recorded == Recorded.YES
                ? lastYes.getOrDefault(condition, ConditionAnswer.of(Recorded.YES))
                : ConditionAnswer.of(recorded);
        if (recorded != Recorded.YES) {
            condition.details().forEach(detail -> unread.remove(StandingAnswers.key(condition, detail)));
        }
        change(told -> told.with(condition, next));
        return old.details().isEmpty() || recorded == Recorded.YES ? Optional.empty() : Optional.of(old);
    }

    void restore(Condition condition, ConditionAnswer answer) {
        change(told -> told.with(condition, answer));
    }

    /** Sets a detail; an empty value removes it. */
    void detail(Condition condition, Detail detail, String value) {
        unread.remove(StandingAnswers.key(condition, detail));
        change(told -> told.with(condition, told.of(condition).with(detail, value)));
    }

    /** An unreadable detail was typed: the text is kept, the detail is not known. */
    void unreadDetail(Condition condition, Detail detail, String typed) {
        unread.put(StandingAnswers.key(condition, detail), typed);
        change(told -> told.with(condition, told.of(condition).with(detail, "")));
    }

    /** An invalid text is kept as typed, and the earlier valid one stays. */
    void unreadText(String field, String typed) {
        unread.put(field, typed);
        changed.run();
    }

    void read(String field) {
        unread.remove(field);
    }

    Optional<String> unread(String field) {
        return Optional.ofNullable(unread.get(field));
    }

    /** Whether there is invalid input. */
    boolean hasUnread() {
        return !unread.isEmpty();
    }

    /** Who gives consent for the client, as of today. */
    Guardianship guardianship() {
        return Guardianship.of(birthDate, today);
    }

    /** Whether consent was given for a young client without saying by whom. */
    boolean guardianMissing() {
        return guardianship().missing(answers.consents());
    }

    List<IntakeChecks.Problem> problems() {
        return IntakeChecks.problems(answers, birthDate, today);
    }

    /** The section of the first invalid text. */
    Optional<IntakeSection> firstUnread() {
        return unread.keySet().stream().map(this::section).sorted().findFirst()
                .or(() -> problems().stream().map(problem -> IntakeSection.of(problem.condition())).findFirst());
    }

    private IntakeSection section(String key) {
        if (key.startsWith(AskedQuestion.KEY)) {
            return own.find(key.substring(AskedQuestion.KEY.length())).map(one -> IntakeSection.of(one.place()))
                    .orElse(IntakeSection.ANYTHING_ELSE);
        }
        int dot = key.indexOf('.');
        return dot < 0
                ? (SignerFields.KEYS.contains(key) ? IntakeSection.CONSENT : IntakeSection.PREFERENCES)
                : IntakeSection.of(Coded.require(Condition.class, key.substring(0, dot)));
    }

    /** Continues from another version, which somebody else confirmed meanwhile. */
    void rebase(IntakeVersionId version, IntakeAnswers confirmed, IntakeAnswers merged) {
        base = Optional.of(version);
        before = confirmed;
        answers = merged;
        changed.run();
    }

    /** Goes on with what was answered here and elsewhere. */
    void join(IntakeAnswers merged, IntakeDraft other) {
        answers = merged;
        other.unread().forEach(unread::putIfAbsent);
    }

    /**
     * An intake as being typed.
     *
     * @param base the version that it started from; empty for a first intake
     * @param unread invalid texts as typed, by their field's key
     * @param review what a client sent, if it was laid over the form
     */
    record IntakeDraft(
            Optional<IntakeVersionId> base, IntakeAnswers answers, Map<String, String> unread,
            Optional<Review> review) {

        /**
         * @param laidOn the form's answers before
         * @param decisions by the key of the field
         */
        record Review(SelfIntakeId id, IntakeAnswers laidOn, Map<String, Decision> decisions) {

            Review {
                decisions = Map.copyOf(decisions);
            }
        }

        IntakeDraft {
            unread = Map.copyOf(unread);
        }

        /** Continued on a later day: what counts only for now is asked again. */
        IntakeDraft withNowOpen() {
            return new IntakeDraft(base, answers.withNowOpen(), unread, review);
        }

        static String key(ClientId client) {
            return "intake:" + client;
        }
    }
}
