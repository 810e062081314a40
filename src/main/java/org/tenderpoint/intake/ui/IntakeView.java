package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.FieldChange;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeDifference;
import org.tenderpoint.intake.IntakeDifference.IntakeMerge;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.SubmittedSelfIntake;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.intake.ui.IntakeNavigation.AfterIntake;
import org.tenderpoint.intake.ui.IntakeNavigation.GoalsExtension;
import org.tenderpoint.intake.ui.IntakeNavigation.IntakeSidePanel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** The intake of a client: sections on the left, questions in the middle, consequences on the right. */
@Route("clients/:client/intake")
@RolesAllowed("THERAPIST")
class IntakeView extends ClientPage implements BeforeEnterObserver {

    private final ClientService clients;
    private final IntakeService intakes;
    private final ConsentService consents;
    private final ConsentTextService wordings;
    private final OwnQuestionService ownQuestions;
    private final ClientsOwnWord ownWord;
    private final Drafts drafts;
    private final PracticeTime time;
    private final ObjectProvider<IntakeSidePanel> sidePanels;
    private final ObjectProvider<GoalsExtension> goalsExtension;
    private final ObjectProvider<AfterIntake> afterIntake;
    private final IntakeOrigin origin;
    private Optional<SelfIntakeReview> review = Optional.empty();

    IntakeView(
            ClientService clients, IntakeService intakes, ConsentService consents, ConsentTextService wordings,
            OwnQuestionService ownQuestions, UserService users,
            ClientsOwnWord ownWord, Drafts drafts, PracticeTime time, ObjectProvider<IntakeSidePanel> sidePanels,
            ObjectProvider<GoalsExtension> goalsExtension, ObjectProvider<AfterIntake> afterIntake) {
        super("intake.form.title");
        this.clients = clients;
        this.intakes = intakes;
        this.consents = consents;
        this.wordings = wordings;
        this.ownQuestions = ownQuestions;
        this.ownWord = ownWord;
        this.drafts = drafts;
        this.time = time;
        this.sidePanels = sidePanels;
        this.goalsExtension = goalsExtension;
        this.afterIntake = afterIntake;
        origin = new IntakeOrigin(users, time);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var section = event.getLocation().getQueryParameters().getSingleParameter(IntakeNavigation.SECTION)
                .flatMap(code -> Coded.of(IntakeSection.class, code));
        var screened = event.getLocation().getQueryParameters().getSingleParameter(IntakeNavigation.SESSION)
                .flatMap(id -> Id.parse(id, SessionId::new))
                .flatMap(session -> afterIntake.stream().findFirst().map(step -> step.screening().apply(session)));
        ClientNavigation.opened(event, clients,
                client -> show(client, section, screened.orElseGet(() -> ClientNavigation.route(client.id()))));
    }

    /** @param from the address that it was opened from, and leads back to */
    private void show(ClientRecord client, Optional<IntakeSection> section, String from) {
        var latest = intakes.latest(client.id());
        var before = latest.map(IntakeVersionRecord::answers).orElse(IntakeAnswers.empty());
        var start = latest.map(version -> version.startOn(time.today())).orElse(before);
        var state = new SaveState();
        var stored = drafts.load(IntakeDraft.key(client.id()), IntakeDraft.class);
        var draft = stored.map(found -> today(found.savedAt()) ? found.value() : found.value().withNowOpen())
                .orElseGet(() -> new IntakeDraft(
                        latest.map(IntakeVersionRecord::id), start, Map.of(), Optional.empty()));
        var model = new IntakeModel(draft, before, client.details().birthDate(), time.today());
        model.withdrawn(consents.withdrawn(client.id()));
        model.wording(wordings.current(PageLanguage.spoken().locale()));
        model.own(ownQuestions.current());
        var autosave = new Autosave(drafts, IntakeDraft.key(client.id()), state, time.zone(), model::draft);
        stored.ifPresent(found -> autosave.resumed(found.savedAt()));
        var panel = sidePanels.stream().findFirst().map(source -> source.panel(client.id())).orElseGet(OpenCount::new);
        var sent = ownWord.review(model, client.id());
        var form = new IntakeForm(
                model, panel, autosave, client.details(),
                () -> goalsExtension.orderedStream().map(source -> source.of(client.id())).toList());
        autosave.joining(IntakeDraft.class, stored.map(Draft::value),
                (common, other) -> join(model, form, common.map(IntakeDraft::answers).orElse(start), other));
        section.ifPresent(form::go);
        showSent(sent, client, model, form);
        about(client.id(), client.details().name());
        origin.show(latest);
        subtitle(origin, state);
        if (stored.isPresent() && !draft.base().equals(latest.map(IntakeVersionRecord::id))) {
            latest.ifPresent(theirs -> carryOver(model, form, theirs));
            // what the client sent is compared with the new version
            model.review(Optional.empty());
            showSent(ownWord.review(model, client.id()), client, model, form);
        }
        var actions = new ArrayList<Component>();
        if (stored.isPresent()) {
            actions.add(Buttons.quiet(Texts.of("intake.form.discard"), click -> discard(client, autosave)));
        }
        // after the first intake the client is mostly here for a session
        var next = afterIntake.stream().findFirst().filter(_ -> latest.isEmpty());
        ComponentEventListener<ClickEvent<Button>> confirmed = click -> confirm(client, model, form, autosave,
                _ -> from);
        actions.add(next.isPresent()
                ? Buttons.plain(Texts.of("intake.form.confirm"), confirmed)
                : Buttons.primary(Texts.of("intake.form.confirm"), confirmed));
        next.ifPresent(step -> actions.add(Buttons.primary(
                Texts.of(step.labelKey()), click -> confirm(client, model, form, autosave, step::route))));
        actions(actions.toArray(Component[]::new));
        var side = new Pane(Texts.of("intake.form.side")).quiet().with(panel.component());
        var sections = styled(new Pane(Texts.of("intake.form.sections")).quiet(), "intake-sections-pane");
        sections.add(form.sections());
        var questions = new Pane(Texts.of("intake.form.questions")).with(form);
        panes(Columns.STEPS, sections, questions, side);
    }

    private void showSent(Optional<SubmittedSelfIntake> sent, ClientRecord client, IntakeModel model, IntakeForm form) {
        review = sent.map(found -> ownWord.review(found, model, form, client));
        form.above(review);
    }

    /** @param next where to go with the client whose intake is confirmed */
    private void confirm(
            ClientRecord client, IntakeModel model, IntakeForm form, Autosave autosave,
            Function<ClientId, String> next) {
        if (!form.complete() || review.filter(open -> !open.ready()).isPresent()) {
            return;
        }
        if (autosave.join()) {
            autosave.changed();
            return;
        }
        try {
            var saved = ownWord.confirm(client.id(), model, review);
            autosave.discard();
            Toasts.done(Texts.of("intake.form.confirmed", saved.number()));
            UI.getCurrent().navigate(next.apply(client.id()));
        } catch (EditedByOther other) {
            carryOver(client, model, form);
        }
    }

    /** There is another version, or somebody has settled what the client sent. */
    private void carryOver(ClientRecord client, IntakeModel model, IntakeForm form) {
        var latest = intakes.latest(client.id());
        if (latest.map(IntakeVersionRecord::id).equals(model.base())) {
            showSent(ownWord.review(model, client.id()), client, model, form);
            form.refresh();
            form.tell(new NoteBox(State.INFO, Texts.of("intake.self.review.settled")));
        } else {
            latest.ifPresent(theirs -> carryOver(model, form, theirs));
            // what the client sent is compared with the new version
            model.review(Optional.empty());
            showSent(ownWord.review(model, client.id()), client, model, form);
        }
    }

    /** Somebody else confirmed meanwhile: what is typed is put on top, and their changes are shown. */
    private void carryOver(IntakeModel model, IntakeForm form, IntakeVersionRecord theirs) {
        var from = model.base().flatMap(intakes::byId);
        // what was left open because it counts only for now was changed by nobody
        var base = from.map(version -> version.startOn(time.today())).orElse(IntakeAnswers.empty());
        var mine = model.answers();
        var merged = IntakeMerge.ofTwoPeople(base, theirs.startOn(time.today()), mine);
        model.rebase(theirs.id(), theirs.answers(), merged);
        form.refresh();
        form.tell(origin.meanwhileConfirmed(
                theirs,
                IntakeDifference.between(
                        from.map(IntakeVersionRecord::answers).orElse(IntakeAnswers.empty()), theirs.answers()),
                IntakeMerge.notAsTyped(base, mine, merged)));
    }

    /** The same person has answered in another tab or on another device: both are put together, and it is said. */
    private static void join(IntakeModel model, IntakeForm form, IntakeAnswers common, IntakeDraft other) {
        var mine = model.answers();
        var merged = IntakeMerge.ofTwoPeople(common, other.answers(), mine);
        model.join(merged, other);
        form.refresh();
        form.tell(new AnsweredElsewhere(IntakeDifference.between(mine, merged)));
    }

    private boolean today(Instant saved) {
        return LocalDate.ofInstant(saved, time.zone()).equals(time.today());
    }

    private void discard(ClientRecord client, Autosave autosave) {
        autosave.discard();
        Toasts.done(Texts.of("intake.form.discarded"));
        ClientNavigation.open(client.id());
    }

    /** Shown beside the form when no other feature provides a panel: how much is open. */
    private static class OpenCount extends Div implements IntakeSidePanel.Panel {

        private final Verdict verdict = new Verdict();

        OpenCount() {
            add(verdict);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public void show(IntakeAnswers draft) {
            int open = draft.openQuestions().size();
            if (open == 0) {
                verdict.show(State.OK, Texts.of("intake.side.all_answered"), "");
            } else {
                verdict.show(State.NEUTRAL, Texts.of("intake.side.open", open), Texts.of("intake.side.open_why"));
            }
        }
    }

    /** Which version the form started from, when and by whom it was confirmed. */
    private static class IntakeOrigin extends Span {

        private final transient UserService users;
        private final transient PracticeTime time;

        IntakeOrigin(UserService users, PracticeTime time) {
            this.users = users;
            this.time = time;
        }

        void show(Optional<IntakeVersionRecord> latest) {
            setText(latest.map(version -> Texts.of(
                    "intake.form.last_confirmed", version.number(), Dates.date(version.toldOn(), time.today()),
                    name(version.confirmedBy())))
                    .orElse(Texts.of("intake.form.first")));
        }

        /** The form continues from this version, which somebody else has confirmed meanwhile. */
        MeanwhileConfirmed meanwhileConfirmed(
                IntakeVersionRecord theirs, List<FieldChange> changes, List<FieldChange> notAsTyped) {
            show(Optional.of(theirs));
            var when = Dates.in(time.zone()).dateTime(theirs.confirmedAt(), time.now());
            return new MeanwhileConfirmed(name(theirs.confirmedBy()), when, theirs.number(), changes, notAsTyped);
        }

        private String name(UserId user) {
            return users.byId(user).map(UserRecord::name).orElse(Texts.of("intake.form.somebody"));
        }
    }

    /** Somebody else confirmed an intake while this one was being typed: who, when, and what they changed. */
    static class MeanwhileConfirmed extends NoteBox {

        /**
         * @param changes all that was changed since the form was opened
         * @param notAsTyped what was typed and is otherwise now, because both changed it
         */
        MeanwhileConfirmed(
                String who, String when, int number, List<FieldChange> changes, List<FieldChange> notAsTyped) {
            super(
                    State.ADAPT,
                    Texts.of("intake.conflict.title", who, number, when),
                    Texts.of(changes.isEmpty() ? "intake.conflict.nothing_changed" : "intake.conflict.kept"));
            getElement().setAttribute("role", "alert");
            with(list(changes));
            if (!notAsTyped.isEmpty()) {
                with(paragraph("measure", Texts.of("intake.conflict.both")), list(notAsTyped));
            }
        }

        static UnorderedList list(List<FieldChange> changes) {
            return lines(changes.stream().map(MeanwhileConfirmed::words));
        }

        private static String words(FieldChange change) {
            var nothing = Texts.of("intake.timeline.nothing");
            return Texts.of(
                    "intake.timeline.value", change.label(), change.before().isEmpty() ? nothing : change.before(),
                    change.after().isEmpty() ? nothing : change.after());
        }
    }

    /** What came here from another tab or device of the same person. */
    static class AnsweredElsewhere extends NoteBox {

        AnsweredElsewhere(List<FieldChange> changes) {
            super(State.ADAPT, Texts.of("intake.elsewhere.title"), Texts.of("intake.elsewhere.kept"));
            getElement().setAttribute("role", "alert");
            with(MeanwhileConfirmed.list(changes));
        }
    }
}
