package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.Owners;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.CheckInLinkService.CheckInAddress;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.followup.ui.AnswerButton.KeyHint;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;

/** Whom to ring, most urgent first; updates itself when somebody else takes a call or an answer comes. */
@Route("follow-ups")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class FollowUpsView extends Page implements AfterNavigationObserver, FollowUpList.Listener {

    private static final int PAGE = 50;

    private final WorklistService worklist;
    private final AlertService alerts;
    private final CallService calls;
    private final NextCallService nextCalls;
    private final CheckInLinkService links;
    private final UserService users;
    private final PracticeTime time;
    private final boolean manager;
    private final RecordedAnswerService recordedAnswers;
    private final boolean therapist;
    private final String reader;
    private final FollowUpFilter usual;
    private final FollowUpFilters filters;
    private final FollowUpList list = new FollowUpList(this);
    private final EmptyState.Place nothing = new EmptyState.Place();
    private final Div giving = new Div();
    private final Paragraph keys = paragraph("meta keys-hint", Texts.of("followup.list.keys"));
    private final Button next = Buttons.primary(Texts.of("followup.list.call_next"), click -> callNext());
    private final Button more = Buttons.plain(Texts.of("followup.list.show_more"), click -> showMore());
    private int most = PAGE;

    FollowUpsView(
            WorklistService worklist, AlertService alerts, CallService calls, NextCallService nextCalls,
            CheckInLinkService links,
            UserService users, RecordedAnswerService recordedAnswers,
            CurrentUser user, PracticeTime time, PracticePlaceService places, FollowUpNews news,
            SamplePractice sample) {
        super("followup.list.title");
        this.worklist = worklist;
        this.alerts = alerts;
        this.calls = calls;
        this.nextCalls = nextCalls;
        this.links = links;
        this.users = users;
        this.time = time;
        this.recordedAnswers = recordedAnswers;
        therapist = user.has(Role.THERAPIST);
        reader = user.name();
        manager = user.has(Role.MANAGER);
        usual = FollowUpFilter.usual(user.has(Role.THERAPIST)).at(PracticePlaceFilter.of(places));
        filters = new FollowUpFilters(user.has(Role.THERAPIST), users.therapists(), places.choice(),
                this::filtered);
        var pane = new Pane(Texts.of("followup.list.title")).top(new Div(filters, keys));
        more.addClassName("show-more");
        pane.add(PracticeNavigation.sampleInTheMaking(sample, this::refresh), giving, nothing, list, more);
        panes(Columns.ONE, pane);
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.setSuffixComponent(new KeyHint("Alt N"));
        UpToDate.keep(this, news::listen, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(FilterAddress.read(event.getLocation(), usual));
        refresh();
        list.focusFirst();
    }

    @Override
    public void call(WorklistRow.OfFollowUp row) {
        row.takenBy().filter(_ -> !row.mayBeTakenOver()).ifPresentOrElse(
                name -> Toasts.failed(Texts.of("followup.call.taken", name)),
                () -> ring(row));
    }

    /** Opens the call and takes it over, because the button has asked already. */
    private void ring(WorklistRow.OfFollowUp row) {
        if (row.takenBy().isPresent()) {
            calls.take(row.id());
        }
        FollowUpNavigation.call(row.id(), filters.value());
    }

    @Override
    public void open(WorklistRow.OfTask row) {
        row.route().ifPresent(UI.getCurrent()::navigate);
    }

    @Override
    public void callNext() {
        var filter = filters.value();
        // also from the list of referrals, which holds no calls
        FollowUpNavigation.callNext(
                nextCalls, filter.what() == WorkKind.REFERRAL ? filter.about(WorkKind.FOLLOW_UP) : filter,
                Optional.empty());
    }

    @Override
    public void handOver(WorklistRow.OfFollowUp row) {
        giving.removeAll();
        giving.add(new CheckInLinkPanel(links, row, time, giving::removeAll));
    }

    @Override
    public Optional<Runnable> read(WorklistRow.OfFollowUp row) {
        return row.told().filter(_ -> therapist).map(_ -> () -> {
            var read = recordedAnswers.recordRead(row.id(), Quote.readBy(reader, time.today()));
            RecordedToast.show(read, recordedAnswers, this::refresh);
            refresh();
        });
    }

    @Override
    public Optional<Runnable> giveAway(WorklistRow.OfFollowUp row) {
        return manager ? Optional.of(() -> give(row)) : Optional.empty();
    }

    private void give(WorklistRow.OfFollowUp row) {
        giving.removeAll();
        giving.add(new OwnerForm(row, users.therapists(), (owner, reason) -> {
            worklist.reassign(row.id(), owner.id(), reason);
            giving.removeAll();
            Toasts.done(Texts.of("followup.list.given", row.clientName(), owner.name()));
            refresh();
        }, giving::removeAll));
    }

    private void filtered(FollowUpFilter filter) {
        most = PAGE;
        refresh();
        // replaced, not navigated to: the field just used keeps the focus
        UI.getCurrent().getPage().getHistory()
                .replaceState(null, new Location("follow-ups", FilterAddress.parameters(filter)));
    }

    private void showMore() {
        most += PAGE;
        refresh();
    }

    private void refresh() {
        var filter = filters.value();
        int count = worklist.workCount(filter);
        filters.count(worklist::workCount);
        alerts(FollowUpNavigation.alertStrips(alerts));
        subtitle(FilterWords.count(filter, count));
        list.show(worklist.work(filter, most), time.now(), time.zone());
        more.setVisible(count > most);
        keys.setVisible(count > 0);
        if (count == 0) {
            next.removeFromParent();
        } else if (next.getParent().isEmpty()) {
            actions(next);
        }
        nothing.show(count, list, () -> FilterWords.empty(filter, other -> {
            filters.show(other);
            filtered(other);
        }));
    }

    /** A manager gives a follow-up to another therapist, and says why; an open alert is reason enough. */
    static class OwnerForm extends Div {

        private final TypedChoice<UserRecord> owner = new TypedChoice<>(Texts.of("followup.list.give.to"));
        private final TextArea reason = styled(TextFields.note(Texts.of("followup.list.give.why")), "whole");
        private final int least;
        private final BiConsumer<UserRecord, String> onGiven;

        OwnerForm(
                WorklistRow.OfFollowUp row, List<UserRecord> therapists, BiConsumer<UserRecord, String> onGiven,
                Runnable onCancel) {
            this.onGiven = onGiven;
            least = row.alert() ? 0 : AssessmentService.SHORTEST_REASON;
            addClassNames("section", "stack", "owner-form");
            owner.setItems(therapists.stream().filter(one -> !one.name().equals(row.owner())).toList());
            owner.setItemLabelGenerator(UserRecord::name);
            var fields = div("form", owner, reason);
            var buttons = div("row wrap",
                    Buttons.primary(Texts.of("followup.list.give.save"), click -> save()),
                    Buttons.quiet(Texts.of("followup.list.give.cancel"), click -> onCancel.run()));
            add(new H2(Texts.of("followup.list.give.title", row.clientName())), fields, buttons);
            owner.focus();
        }

        private void save() {
            boolean chosen = FieldCheck.right(owner, !owner.isEmpty(), Texts.of("followup.list.give.choose"));
            FieldCheck.note(reason, least, CallDraft.NOTE_LENGTH, Texts.of("platform.reason.short", least))
                    .filter(_ -> chosen)
                    .ifPresent(words -> onGiven.accept(owner.getValue(), words));
        }
    }

    /** How many the list holds, in words; for an empty list, why, and where there may be some. */
    static final class FilterWords {

        private FilterWords() {}

        static String count(FollowUpFilter filter, int count) {
            if (count > WorklistService.COUNTED) {
                return Texts.of("followup.list.count.many", WorklistService.COUNTED);
            }
            boolean due = filter.day() == Day.DUE && filter.what() == WorkKind.FOLLOW_UP;
            return Texts.of(due ? "followup.list.count.due" : "followup.list.count.other", count);
        }

        static EmptyState empty(FollowUpFilter filter, Consumer<FollowUpFilter> show) {
            if (filter.what() != WorkKind.FOLLOW_UP && filter.what() != WorkKind.WORK) {
                return state("what", ofLinks(filter.what()) && filter.day() != Day.ANY
                        ? button("show_any_day", filter.on(Day.ANY), show)
                        : button("show_all_kinds", filter.about(WorkKind.WORK), show));
            }
            if (!(filter.whose() instanceof Owners.Everybody)) {
                var whose = filter.whose() instanceof Owners.Mine ? "mine" : "theirs";
                return state(whose + missing(filter), whose, button("show_all", filter.of(Owners.EVERYBODY), show));
            }
            return switch (filter.day()) {
                case DUE -> state("due", button("show_coming", filter.on(Day.COMING), show));
                case OVERDUE, TODAY, TOMORROW -> state("day", button("show_any_day", filter.on(Day.ANY), show));
                case WEEK, COMING, ANY ->
                        state("coming", button("show_link", filter.about(WorkKind.LINK).on(Day.ANY), show));
            };
        }

        private static boolean ofLinks(WorkKind what) {
            return what == WorkKind.LINK || what == WorkKind.UNANSWERED;
        }

        /** What there is none of, as far as the list shows: other work, days and places may hold some. */
        private static String missing(FollowUpFilter filter) {
            if (filter.day() != Day.DUE || filter.place().isPresent()) {
                return ".in_list";
            }
            return filter.what() == WorkKind.WORK ? ".due" : ".calls_due";
        }

        private static EmptyState state(String what, Button way) {
            return state(what, what, way);
        }

        private static EmptyState state(String what, String why, Button way) {
            return new EmptyState(
                    Icons.FOLLOW_UP, Texts.of("followup.list.empty." + what),
                    Texts.of("followup.list.empty." + why + ".why"), way);
        }

        private static Button button(String key, FollowUpFilter other, Consumer<FollowUpFilter> show) {
            return Buttons.plain(Texts.of("followup.list." + key), click -> show.accept(other));
        }
    }

    /**
     * A link for one client, made when it is handed over: to copy, to show as a code, or to send by the phone at hand.
     */
    static class CheckInLinkPanel extends Div {

        private final CheckInLinkService links;
        private final WorklistRow.OfFollowUp row;
        private final PracticeTime time;

        CheckInLinkPanel(CheckInLinkService links, WorklistRow.OfFollowUp row, PracticeTime time, Runnable onClose) {
            this.links = links;
            this.row = row;
            this.time = time;
            addClassNames("section", "stack");
            add(new H2(Texts.of("followup.link.title", row.clientName())));
            links.hindrance(row.id()).ifPresentOrElse(
                    why -> add(new NoteBox(
                            State.ADAPT, Texts.of("followup.link.none"), Texts.of("followup.link.none." + why.code()))),
                    () -> add(made(links.make(row.id()))));
            var buttons = div("row wrap", Buttons.primary(Texts.of("followup.link.done"), click -> onClose.run()));
            if (links.live(row.id()) > 0) {
                buttons.add(Buttons.quiet(Texts.of("followup.link.revoke"), click -> {
                    revoke();
                    onClose.run();
                }));
            }
            add(buttons);
        }

        private Component made(CheckInAddress made) {
            var words = new ClientWords(time.zone(), made.language());
            var message = Texts.in(
                    made.language(), "checkin.message", made.practiceName(), made.address(),
                    words.day(made.expiresAt()),
                    made.emergencyNumber());
            var note = HandedLink.until(Dates.in(time.zone()).dateTime(made.expiresAt(), time.now()))
                    .with(new Span(Texts.of("followup.link.help")));
            return new HandedLink(note, made.address(), message, made.phone());
        }

        private void revoke() {
            links.revoke(row.id());
            Toasts.done(Texts.of("followup.link.revoked"));
        }
    }
}
