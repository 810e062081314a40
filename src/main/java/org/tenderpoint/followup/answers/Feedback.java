package org.tenderpoint.followup.answers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.FeedbackId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** One set of answers about how a session felt. A draft changes with every answer; a given one never again. */
@Entity
@Table(name = "feedbacks")
public class Feedback {

    @Id
    private UUID id;

    private UUID followUpId;
    private UUID sessionId;
    private UUID clientId;
    private FeedbackState state;
    private @Nullable UUID draftOf;
    private AnsweredBy answeredBy;
    private AnswerWay way;
    private @Nullable UUID writtenBy;
    private Instant answeredAt;
    private @Nullable Integer sorenessNow;
    private @Nullable Integer sorenessWorst;
    private @Nullable Integer soreHours;
    private Onset onset;
    private Course course;

    @InOneColumn
    private Set<BodyPart> regions;

    private Spread spread;
    private Sides sides;

    @InOneColumn
    private Set<Quality> qualities;

    private Answer easesWithMovement;

    @InOneColumn
    private Set<AggravatedBy> aggravatedBy;

    private String aggravatedByWords;
    private @Nullable ActivityLimit activityLimit;
    private Swelling swelling;
    private Bruising bruising;

    @InOneColumn
    private Set<OtherCause> otherCauses;

    private PressureFelt pressureFelt;
    private @Nullable Integer painDuringSession;
    private @Nullable Integer benefit;
    private @Nullable Integer complaintNow;
    private Answer wouldReturn;
    private String stepsDone;
    private @Nullable TriageLevel levelSoFar;
    private String note;

    @ElementCollection
    @CollectionTable(name = "feedback_symptoms", joinColumns = @JoinColumn(name = "feedback_id"))
    @MapKeyColumn(name = "symptom")
    @Column(name = "answer")
    private Map<Symptom, Answer> symptoms = new HashMap<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    public static Feedback draft(FollowUp followUp, AnswerWay way, Instant now) {
        var feedback = new Feedback();
        feedback.id = UUID.randomUUID();
        feedback.followUpId = followUp.id().value();
        feedback.sessionId = followUp.session().value();
        feedback.clientId = followUp.client().value();
        feedback.state = FeedbackState.DRAFT;
        // staff share one draft of a follow-up; each browser with a link has its own, which nobody else continues
        feedback.draftOf = way == AnswerWay.LINK ? null : followUp.id().value();
        feedback.way = way;
        feedback.stepsDone = "";
        feedback.note = "";
        feedback.answeredBy = AnsweredBy.CLIENT;
        feedback.write(FeedbackAnswers.NONE, Optional.empty(), now);
        return feedback;
    }

    /**
     * Told at an arrival while somebody else is on the call: a record of its own, which does not touch what they hear.
     */
    public static Feedback besideCall(FollowUp followUp, Instant now) {
        var feedback = draft(followUp, AnswerWay.ARRIVAL, now);
        feedback.draftOf = null;
        return feedback;
    }

    /** What was said so far; only of a draft. */
    public void said(CallAnswers said, String words, AnsweredBy who, AnswerWay how) {
        requireDraft();
        way = how;
        stepsDone = said.stored();
        note = words;
        answeredBy = who;
    }

    public void write(FeedbackAnswers answers, Optional<UserId> by, Instant at) {
        requireDraft();
        writtenBy = by.map(UserId::value).orElse(null);
        answeredAt = at;
        sorenessNow = orNull(answers.sorenessNow());
        sorenessWorst = orNull(answers.sorenessWorst());
        soreHours = orNull(answers.soreHours());
        onset = answers.onset();
        course = answers.course();
        regions = answers.regions();
        spread = answers.spread();
        sides = answers.sides();
        qualities = answers.qualities();
        easesWithMovement = answers.easesWithMovement();
        aggravatedBy = answers.aggravatedBy();
        aggravatedByWords = answers.aggravatedByWords();
        activityLimit = answers.activityLimit().orElse(null);
        swelling = answers.swelling();
        bruising = answers.bruising();
        otherCauses = answers.otherCauses();
        pressureFelt = answers.pressureFelt();
        painDuringSession = orNull(answers.painDuringSession());
        benefit = orNull(answers.benefit());
        complaintNow = orNull(answers.complaintNow());
        wouldReturn = answers.wouldReturn();
        for (var symptom : Symptom.values()) {
            symptoms.put(symptom, answers.symptom(symptom));
        }
    }

    /** What it says while it is not given; a given one has its assessment. */
    void means(Optional<TriageLevel> soFar) {
        requireDraft();
        levelSoFar = soFar.orElse(null);
    }

    public Optional<TriageLevel> levelSoFar() {
        return Optional.ofNullable(levelSoFar);
    }

    /** From now on it is a fact. */
    public void give() {
        requireDraft();
        levelSoFar = null;
        state = FeedbackState.GIVEN;
        draftOf = null;
    }

    public boolean given() {
        return state == FeedbackState.GIVEN;
    }

    public FeedbackAnswers answers() {
        var answers = FeedbackAnswers.builder()
                .sorenessNow(number(sorenessNow))
                .sorenessWorst(number(sorenessWorst))
                .soreHours(number(soreHours))
                .onset(onset)
                .course(course)
                .regions(regions)
                .spread(spread)
                .sides(sides)
                .qualities(qualities)
                .easesWithMovement(easesWithMovement)
                .aggravatedBy(aggravatedBy)
                .aggravatedByWords(aggravatedByWords)
                .activityLimit(Optional.ofNullable(activityLimit))
                .swelling(swelling)
                .bruising(bruising)
                .otherCauses(otherCauses)
                .pressureFelt(pressureFelt)
                .painDuringSession(number(painDuringSession))
                .benefit(number(benefit))
                .complaintNow(number(complaintNow))
                .wouldReturn(wouldReturn);
        symptoms.forEach(answers::symptom);
        return answers.build();
    }

    public FeedbackId id() {
        return new FeedbackId(id);
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public UUID session() {
        return sessionId;
    }

    public CallAnswers said() {
        return CallAnswers.read(stepsDone);
    }

    public String note() {
        return note;
    }

    public AnsweredBy answeredBy() {
        return answeredBy;
    }

    public AnswerWay way() {
        return way;
    }

    public Optional<UserId> writtenBy() {
        return Optional.ofNullable(writtenBy).map(UserId::new);
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    private void requireDraft() {
        if (state != FeedbackState.DRAFT) {
            throw new IllegalStateException("Given feedback never changes; a further one is a new record");
        }
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt number(@Nullable Integer kept) {
        return kept == null ? OptionalInt.empty() : OptionalInt.of(kept);
    }

    public static String codes(Collection<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().collect(Collectors.joining(","));
    }

    /** What was not told is left out: it is not known, and not a no. */
    public CopyRow copy() {
        var told = answers();
        var row = CopyRow.begin()
                .key("session", sessionId)
                .at("at", answeredAt)
                .code("answered_by", answeredBy)
                .code("way", way)
                .by("written_by", writtenBy)
                .number("soreness_now", sorenessNow)
                .number("soreness_worst", sorenessWorst)
                .number("sore_hours", soreHours)
                .code("onset", told(told.onset()))
                .code("course", told(told.course()))
                .parts("regions", told.regions())
                .code("spread", told(told.spread()))
                .code("sides", told(told.sides()))
                .codes("qualities", told.qualities())
                .code("eases_with_movement", told(told.easesWithMovement()))
                .codes("aggravated_by", told.aggravatedBy())
                .text("aggravated_by_words", aggravatedByWords)
                .code("activity_limit", told.activityLimit().orElse(null))
                .code("swelling", told(told.swelling()))
                .code("bruising", told(told.bruising()))
                .codes("other_causes", told.otherCauses())
                .code("pressure_felt", told(told.pressureFelt()))
                .number("pain_during", painDuringSession)
                .number("benefit", benefit)
                .number("complaint_now", complaintNow)
                .code("would_return", told(told.wouldReturn()))
                .text("note", note);
        for (var symptom : Symptom.values()) {
            if (told(told.symptom(symptom)) != null) {
                row.said(symptom.code(), Texts.label(symptom), Texts.label(told.symptom(symptom)));
            }
        }
        return row;
    }

    private static <E extends Coded> @Nullable E told(E answer) {
        return answer.name().equals(Answer.UNKNOWN.name()) ? null : answer;
    }
}
