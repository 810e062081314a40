package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.AnswersOfAnother;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.AssessmentRecord.FindingWords;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.assessment.ReferralOffer;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.TimePassed;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.vocabulary.ui.Explained;

/**
 * What one feedback changes: the next session, what helps at home, who else may help; accepted or changed with a
 * reason.
 */
@Route("assessments/:assessment")
@RolesAllowed({"THERAPIST", "MANAGER"})
class RecommendationView extends ClientPage implements BeforeEnterObserver {

    private final AssessmentService assessments;
    private final RecordedAnswerService recordedAnswers;
    private final AlertService alerts;
    private final AnswersOfAnother ofAnother;
    private final ScreeningService screenings;
    private final CurrentUser user;
    private final PracticeTime time;
    private final Optional<ReferralOffer> offers;
    private final List<RecordAction> links;
    private final Drafts drafts;

    RecommendationView(
            AssessmentService assessments, RecordedAnswerService recordedAnswers, AlertService alerts,
            AnswersOfAnother ofAnother,
            ScreeningService screenings,
            CurrentUser user, PracticeTime time,
            ObjectProvider<ReferralOffer> offers,
            ObjectProvider<RecordAction> links, Drafts drafts) {
        super("followup.plan.title");
        this.assessments = assessments;
        this.recordedAnswers = recordedAnswers;
        this.alerts = alerts;
        this.ofAnother = ofAnother;
        this.screenings = screenings;
        this.user = user;
        this.time = time;
        this.drafts = drafts;
        this.offers = offers.stream().findFirst();
        this.links = links.stream().filter(one -> one.place() == RecordAction.Place.DOCTORS_ASSESSMENT).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, Addressed.id(event, "assessment", AssessmentId::new).flatMap(assessments::open),
                this::show);
    }

    /** Both parts in which something is decided: shown anew, they say where the reader was. */
    private record Deciding(PlanChanges changes, LevelPanel level) {}

    private Deciding show(AssessmentRecord record) {
        boolean decides = user.has(Role.THERAPIST) && record.newest();
        var dates = Dates.in(record.zone());
        about(record.client(), record.clientName());
        subtitle(Texts.of("followup.plan.subtitle", SampleName.inRow(record.therapistName()), Texts.label(record.way()),
                dates.dateTime(record.answeredAt(), time.now()), new TimePassed(record.hours()).length()));
        actions(actions(record, decides));
        var adjust = new Pane(Texts.of("followup.plan.adjust"));
        var forms = new ResultForms(record, drafts, time.zone(), user.has(Role.THERAPIST)
                ? screenings.doctorsWordAtTheDoor(record.client(), record.answeredAt())
                : Optional.empty());
        ResultForms.Change onChange = (change, reason, typed) -> decide(() -> {
            var after = assessments.change(record.id(), record.version(), change, reason);
            typed.discard();
            return after;
        }, record, shown -> change.declined().stream().findFirst()
                .ifPresentOrElse(shown.changes()::focus, shown.level()::focusDecided));
        var notes = assessments.notes(record.id());
        var changes = new PlanChanges(record, notes.nextSession(), decides, forms, onChange,
                adjustment -> decide(() -> assessments.takeIn(record.id(), record.version(), adjustment), record,
                        shown -> shown.changes().focus(adjustment)));
        adjust.add(changes);
        var rest = styled(new Pane(Texts.of("followup.plan.care")), "plan-rest");
        if (!record.newest()) {
            rest.add(PlanNotes.replaced());
        }
        var level = new LevelPanel(record, decides, forms, onChange, new Recording(record, forms), time);
        rest.add(level);
        rest.add(new AlertContacts(
                alerts.contacts(record.followUp()), record.zone(), time.now(), Optional.of(alert -> {
                    alerts.takeBack(alert);
                    reload(record, _ -> focusTitle());
                })));
        if (user.has(Role.THERAPIST) && record.level().atLeast(TriageLevel.DOCTOR)) {
            links.stream().flatMap(link -> link.links(record.id()).stream())
                    .forEach(link -> rest.add(div("to-letter", link)));
        }
        var why = styled(Disclosure.later(Texts.of("followup.plan.why"), () -> reasons(record)), "why-this");
        // what to do comes before its explanation
        rest.add(PlanNotes.care(record));
        whySore(record).ifPresent(rest::add);
        rest.add(new ReferralPanel(record, notes.beforeOffer(), offers, decides), new CoursePanel(record, time.now()),
                why);
        if (user.has(Role.THERAPIST)) {
            var another = styled(new Section(), "section stack");
            another.add(new Disclosure(
                    Texts.of("followup.another.open"), new Paragraph(Texts.of("followup.another.explain")),
                    Buttons.danger(Texts.of("followup.another.go"), click -> takeBack(record))));
            rest.add(another);
        }
        addClassName("plan");
        panes(Columns.HALVES, adjust, rest);
        return new Deciding(changes, level);
    }

    /** Records what a doctor said, a talk or a reading, and shows the page anew. */
    private final class Recording implements LevelPanel.Listener {

        private final AssessmentRecord record;
        private final ResultForms forms;

        Recording(AssessmentRecord record, ResultForms forms) {
            this.record = record;
            this.forms = forms;
        }

        @Override
        public void answered(AnswerKind kind, Quote said) {
            var answer = switch (kind) {
                case DOCTOR_ANSWER -> recordedAnswers.recordDoctorAnswer(record.followUp(), said);
                case THERAPIST_TALK -> recordedAnswers.recordTalk(record.followUp(), said);
                case WORDS_READ -> recordedAnswers.recordRead(
                        record.followUp(), Quote.readBy(user.name(), time.today()));
            };
            forms.said(kind).discard();
            RecordedToast.show(answer, recordedAnswers, this::showAnew);
            showAnew();
        }

        @Override
        public void confirmed(UUID answer) {
            recordedAnswers.confirmAnswer(answer);
            showAnew();
        }

        @Override
        public void corrected(UUID answer, Quote said) {
            recordedAnswers.correctDoctorAnswer(answer, said);
            forms.correction(answer).discard();
            Toasts.done(Texts.of("followup.plan.recorded"));
            showAnew();
        }

        @Override
        public void takenBack(UUID answer) {
            recordedAnswers.takeBack(answer);
            showAnew();
        }

        private void showAnew() {
            reload(record, shown -> shown.level().focusDecided());
        }
    }

    /** For therapists only: likely causes of the soreness, or that a doctor looks first. */
    private Optional<WhyPanel> whySore(AssessmentRecord record) {
        if (!user.has(Role.THERAPIST)) {
            return Optional.empty();
        }
        return assessments.whySore(record.id()).map(WhyPanel::of)
                .or(() -> record.gravest().atLeast(TriageLevel.DOCTOR) && !ClientTexts.neverSore(record.answers())
                        ? Optional.of(WhyPanel.doctorFirst())
                        : Optional.empty());
    }

    /** Why the rules proposed it, whatever a person has made of it. */
    private Component reasons(AssessmentRecord record) {
        return assessments.explain(record.id())
                .<Component>map(explanation -> new Explained<>(explanation, record.proposed(), new ResultWords(record)))
                .orElseGet(Div::new);
    }

    /** Rules of all four books are called as their findings are. */
    private record ResultWords(AssessmentRecord record) implements Explained.Words<TriageLevel> {

        @Override
        public StateBadge badge(TriageLevel level) {
            return new StateBadge(Levels.state(level), Levels.word(level));
        }

        @Override
        public String rule(String id) {
            return FindingWords.title(id, record.answers());
        }
    }

    private Component[] actions(AssessmentRecord record, boolean decides) {
        var badge = new StateBadge(Levels.state(record.gravest()), Levels.word(record.gravest())).plain();
        boolean undecided = record.state() == AssessmentState.PROPOSED;
        var shown = new ArrayList<Component>(List.of(badge));
        if (!undecided) {
            shown.add(PlanNotes.decided(record));
        }
        if (decides && (undecided || record.adjustments().stream()
                .anyMatch(one -> one.state() == AdjustmentState.PROPOSED))) {
            shown.add(Buttons.primary(Texts.of(undecided ? "followup.plan.accept" : "followup.plan.accept_rest"),
                    click -> decide(() -> assessments.accept(record.id(), record.version()), record,
                            _ -> focusTitle())));
        }
        return shown.toArray(Component[]::new);
    }

    /** @param after moves the focus to where it was */
    private void decide(Supplier<AssessmentRecord> decision, AssessmentRecord before, Consumer<Deciding> after) {
        try {
            after.accept(show(decision.get()));
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("followup.plan.edited"));
            reload(before, after);
        } catch (ChangeRefused refused) {
            Toasts.failed(Texts.of("followup.plan.refused." + refused.problem().code()));
        }
    }

    private void takeBack(AssessmentRecord record) {
        try {
            ofAnother.takeBack(record.id(), record.version());
            Toasts.done(Texts.of("followup.another.done"));
            ClientNavigation.open(record.client());
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("followup.another.meanwhile"));
            assessments.open(record.id())
                    .ifPresentOrElse(this::show, () -> ClientNavigation.open(record.client()));
        } catch (ChangeRefused refused) {
            Toasts.failed(Texts.of("followup.plan.refused." + refused.problem().code()));
        }
    }

    private void reload(AssessmentRecord record, Consumer<Deciding> after) {
        assessments.open(record.id()).map(this::show).ifPresent(after);
    }
}
