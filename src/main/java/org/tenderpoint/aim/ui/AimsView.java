package org.tenderpoint.aim.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.ui.AimRow.RatingField;
import org.tenderpoint.aim.ui.AimsForm.AimsDraft;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** What a client wants to be able to do again: the current aims, a form for new ones, and earlier ones. */
@Route("clients/:client/aims")
@RolesAllowed("THERAPIST")
class AimsView extends Page implements BeforeEnterObserver {

    private static final String FROM_INTAKE = "intake";

    private final ClientService clients;
    private final AimService aims;
    private final Drafts drafts;
    private final PracticeTime time;
    private boolean fromIntake;

    AimsView(ClientService clients, AimService aims, Drafts drafts, PracticeTime time) {
        super("aim.title");
        this.clients = clients;
        this.aims = aims;
        this.drafts = drafts;
        this.time = time;
    }

    /** Opens the page from the intake, to which it goes back. */
    static void openFromIntake(ClientId client) {
        UI.getCurrent().navigate(AimNavigation.route(client), QueryParameters.of("from", FROM_INTAKE));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fromIntake = event.getLocation().getQueryParameters().getSingleParameter("from").filter(FROM_INTAKE::equals)
                .isPresent();
        ClientNavigation.opened(event, clients, this::enter);
    }

    private void enter(ClientRecord client) {
        person(client.details().name());
        back(Texts.of(fromIntake ? "aim.back.intake" : "aim.back"), () -> leave(client.id()));
        show(client.id());
    }

    private void leave(ClientId client) {
        if (fromIntake) {
            IntakeNavigation.preferences(client);
        } else {
            ClientNavigation.open(client);
        }
    }

    private void show(ClientId client) {
        var all = aims.all(client);
        var open = all.stream().filter(AimSetRecord::open).findFirst();
        var draft = drafts.load(AimsDraft.key(client), AimsDraft.class);
        if (open.isPresent() && draft.isEmpty()) {
            subtitle(Texts.of("aim.title"));
            actions(
                    Buttons.plain(Texts.of("aim.end"), click -> end(client, open.get())),
                    Buttons.primary(Texts.of("aim.other"), click -> form(client, all, Optional.empty())));
            var now = new Pane(Texts.of("aim.now")).padded().with(new EpisodeCard(open.get(), Dates.in(time.zone())));
            panes(Columns.SIDE_RIGHT, now, side(all));
        } else {
            form(client, all, draft);
        }
    }

    private void form(ClientId client, List<AimSetRecord> all, Optional<Draft<AimsDraft>> draft) {
        var open = all.stream().filter(AimSetRecord::open).findFirst();
        var state = new SaveState();
        var note = new Div();
        var form = new AimsForm(draft.map(Draft::value).orElseGet(() -> AimsDraft.empty(open.map(AimSetRecord::id))));
        var autosave = new Autosave(drafts, AimsDraft.key(client), state, time.zone(), form::draft).careful();
        form.onChange(autosave::changed);
        draft.ifPresent(found -> autosave.resumed(found.savedAt()));
        if (!form.shownSet().equals(open.map(AimSetRecord::id))) {
            tellOther(note, form, open);
        }
        subtitle(state);
        var set = Buttons.primary(Texts.of("aim.set"), click -> form.read().ifPresent(read -> {
            try {
                var made = aims.set(client, form.shownSet(), read);
                autosave.discard();
                leaveSaved(client, made);
            } catch (EditedByOther other) {
                tellOther(note, form, aims.current(client));
            }
        }));
        actions(Buttons.quiet(Texts.of("aim.discard"), click -> {
            autosave.discard();
            leave(client);
        }), set);
        var pane = new Pane(Texts.of("aim.form")).padded().with(new H2(Texts.of("aim.form")), note, form);
        panes(Columns.SIDE_RIGHT, pane, side(all));
    }

    /** Somebody else has set aims meanwhile: what is typed stays, theirs are shown, and setting again replaces them. */
    private void tellOther(Div note, AimsForm form, Optional<AimSetRecord> theirs) {
        form.showsNow(theirs.map(AimSetRecord::id));
        note.removeAll();
        note.add(theirs.map(set -> new NoteBox(State.ADAPT, Texts.of("aim.meanwhile"), Texts.of("aim.meanwhile.why"))
                .with(new EpisodeCard(set, Dates.in(time.zone()))))
                .orElseGet(() -> new NoteBox(State.ADAPT, Texts.of("aim.meanwhile.none"),
                        Texts.of("aim.meanwhile.none.why"))));
    }

    private void leaveSaved(ClientId client, AimSetRecord made) {
        leave(client);
        Toasts.undo(Texts.of("aim.was_set", made.aims().size()),
                () -> guarded(client, () -> aims.takeBack(made.id(), made.version())));
    }

    private void end(ClientId client, AimSetRecord set) {
        guarded(client, () -> {
            var over = aims.end(set.id(), set.version());
            show(client);
            Toasts.undo(Texts.of("aim.was_ended"), () -> guarded(client, () -> {
                aims.reopen(over.id(), over.version());
                show(client);
            }));
        });
    }

    private void guarded(ClientId client, Runnable change) {
        try {
            change.run();
        } catch (EditedByOther | IllegalStateException other) {
            Toasts.failed(Texts.of("aim.changed_meanwhile"));
            show(client);
        }
    }

    private Pane side(List<AimSetRecord> all) {
        var side = new Pane(Texts.of("aim.about")).quiet().padded();
        side.add(new H2(Texts.of("aim.about")), paragraph("muted small", Texts.of("aim.definition")));
        all.stream().filter(set -> !set.open()).forEach(set -> side.add(new EpisodeCard(set, Dates.in(time.zone()))));
        return side;
    }

    /** One episode: its activities, how each went at the start, and the latest rating. */
    static class EpisodeCard extends Div {

        EpisodeCard(AimSetRecord set, Dates dates) {
            addClassNames("stack", "episode");
            var title = new H2(set.complaint().isEmpty() ? Texts.of("aim.episode", set.number()) : set.complaint());
            var when = Dates.shortDate(dates.dayOf(set.setAt()));
            var line = paragraph("meta", set.ended()
                    .map(end -> Texts.of("aim.episode.ended", when, Dates.shortDate(dates.dayOf(end.at())),
                            Texts.small(Texts.label(end.how()))))
                    .orElseGet(() -> Texts.of("aim.episode.since", when)));
            add(title, line, table(set));
        }

        private static NativeTable table(AimSetRecord set) {
            var table = styled(new NativeTable(), "table");
            var head = table.getHead().addRow();
            for (var column : new String[]{"aim.activity", "aim.start", "aim.last"}) {
                var cell = new NativeTableHeaderCell(Texts.of(column));
                cell.getElement().setAttribute("scope", "col");
                cell.setClassName("number", !column.equals("aim.activity"));
                head.add(cell);
            }
            for (var aim : set.aims()) {
                var row = table.getBody().addRow();
                row.addHeaderCell().setText(aim.activity());
                for (var value : new String[]{
                        last(set, aim.id(), way -> way == AimWay.START), last(set, aim.id(), way -> way != AimWay.START)
                }) {
                    var cell = row.addDataCell();
                    cell.setText(value);
                    cell.addClassName("number");
                }
            }
            return table;
        }

        private static String last(AimSetRecord set, AimId aim, Predicate<AimWay> way) {
            Optional<OptionalInt> said = set.ratings().reversed().stream()
                    .filter(rating -> rating.aim().equals(aim) && way.test(rating.way()))
                    .map(AimSetRecord.Rating::value)
                    .findFirst();
            return said.map(RatingField::words).orElseGet(() -> Texts.of("aim.not_asked"));
        }
    }
}
