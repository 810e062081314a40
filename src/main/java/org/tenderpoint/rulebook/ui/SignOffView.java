package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.lines;
import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.PacketLinkService;
import org.tenderpoint.rulebook.PacketService;
import org.tenderpoint.rulebook.SectionStanding;
import org.tenderpoint.rulebook.SignOffFileService;
import org.tenderpoint.rulebook.SignOffRecord;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Which clinician has signed which section of the rules. A manager records a signature, confirms the person against a
 * register, and withdraws a wrong one.
 */
@Route("rules/sign-off")
@RolesAllowed({"THERAPIST", "MANAGER"})
class SignOffView extends Page {

    private final SignOffService signOffs;
    private final transient SignOffFileService files;
    private final PracticeTime time;
    private final CurrentUser user;
    private final boolean manager;
    private final Div sections = new Div();
    private final Div list = new Div();

    SignOffView(SignOffService signOffs, SignOffFileService files, PacketService packet, PacketLinkService links,
            CurrentUser user, PracticeTime time) {
        super("rulebook.sign_off.title");
        this.signOffs = signOffs;
        this.files = files;
        this.time = time;
        this.user = user;
        manager = user.has(Role.MANAGER);
        var language = Texts.spoken();
        actions(FileLink.paper(Texts.of("rulebook.packet.open"), "sign-off-packet.pdf",
                () -> Texts.speaking(language, packet::pdf)));
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        var pane = new Pane(Texts.of("rulebook.sign_off.sections"));
        var signatures = div("section", new H2(Texts.of("rulebook.sign_off.list")));
        pane.add(sections, signatures, list);
        if (manager) {
            var form = new Pane(Texts.of("rulebook.sign_off.record")).quiet().padded();
            form.add(new SignOffForm(signOffs, time.today(), this::show), new PacketLinks(links, time),
                    new SignOffUpload(files, this::show));
            panes(Columns.SIDE_RIGHT, pane, form);
        } else {
            panes(Columns.ONE, pane);
        }
        show();
    }

    private void show() {
        var standing = signOffs.sections();
        subtitle(OneLine.of(
                Texts.of("rulebook.sign_off.subtitle", RuleSetVersion.CURRENT.code()), SignOffWords.of(standing)));
        sections.removeAll();
        standing.forEach(section -> sections.add(row(section)));
        list.removeAll();
        var all = signOffs.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icons.DOCTOR, Texts.of("rulebook.sign_off.none"), Texts.of("rulebook.sign_off.none_why")));
        }
        all.forEach(signOff -> list.add(row(signOff)));
    }

    private static Div row(SectionStanding section) {
        var state = section.signed()
                ? new StateBadge(State.OK, Texts.of("rulebook.sign_off.signed"))
                : new StateBadge(section.section().neededForClients() ? State.STOP : State.NEUTRAL,
                        Texts.of("rulebook.sign_off.unsigned"));
        return row(Texts.label(section.section()), state, Stream.of(meta(SignOffWords.of(section))));
    }

    private Div row(SignOffRecord signOff) {
        var zone = Dates.in(time.zone());
        var words = Stream.of(
                text("rulebook.bearing.signed", String.join(", ", signOff.words())),
                Stream.of(meta(Texts.of("rulebook.sign_off.recorded", signOff.registration(), signOff.ruleSet(),
                        zone.dateTime(signOff.recordedAt(), time.now())))),
                text("rulebook.sign_off.left_out", signOff.notRead()),
                changes(signOff.note().lines().toList()),
                signOff.origin().stream().map(from -> meta(Texts.of("rulebook.sign_off.brought", from.practice(),
                        from.register(), zone.dateTime(from.confirmedAt(), time.now())))),
                text("rulebook.sign_off.changed_since",
                        signOff.stands() ? String.join(", ", signOffs.changedSince(signOff)) : ""),
                signOff.blind().agreement().stream().map(found -> meta(found.words())),
                signOff.confirmed().stream().map(found -> meta(Texts.of("rulebook.sign_off.confirmed",
                        found.register(), zone.dateTime(found.at(), time.now())))),
                signOff.withdrawn().stream().map(gone -> new Paragraph(Texts.of("rulebook.sign_off.withdrawn",
                        zone.dateTime(gone.at(), time.now()), gone.why()))))
                .flatMap(some -> some);
        var row = row(OneLine.of(signOff.section().name(), SignOffWords.of(signOff)), state(signOff), words);
        if (manager && signOff.stands() && signOff.confirmed().isPresent()) {
            row.add(download(signOff));
        }
        if (manager && signOff.stands()) {
            row.add(pressed("rulebook.sign_off.withdraw", "rulebook.sign_off.why",
                    why -> signOffs.withdraw(signOff.id(), why)));
        }
        if (manager && signOff.stands() && signOff.confirmed().isEmpty()) {
            row.add(signOff.signedBy(user.name())
                    ? meta(Texts.of("rulebook.sign_off.by_others"))
                    : pressed("rulebook.sign_off.confirm", "rulebook.sign_off.register",
                            register -> signOffs.confirm(signOff.id(), register)));
        }
        return row;
    }

    /** Made when it is asked for, so that the trail says who took it. */
    private Anchor download(SignOffRecord signOff) {
        return new FileLink(
                Texts.of("rulebook.sign_off.file"), "sign-off-" + signOff.section().code() + ".json",
                "application/json", () -> files.file(signOff.id()));
    }

    private static StateBadge state(SignOffRecord signOff) {
        if (!signOff.stands()) {
            return new StateBadge(State.NEUTRAL, Texts.of("rulebook.sign_off.gone"));
        }
        if (!signOff.agrees()) {
            return new StateBadge(State.ADAPT, Texts.of(signOff.blind().agreement().isPresent()
                    ? "rulebook.sign_off.differs"
                    : "rulebook.sign_off.not_judged"));
        }
        return signOff.confirmed().isPresent()
                ? new StateBadge(State.OK, Texts.of("rulebook.sign_off.stands"))
                : new StateBadge(State.ADAPT, Texts.of("rulebook.sign_off.unconfirmed"));
    }

    private static Div row(String title, StateBadge state, Stream<? extends Component> words) {
        var strong = span("strong", title);
        var text = new Div(strong);
        words.forEach(text::add);
        text.addClassNames("grow", "stack", "tight");
        var head = div("row top wrap", text, state);
        var row = div("section stack tight", head);
        return row;
    }

    private static Span meta(String words) {
        var meta = span("meta", words);
        return meta;
    }

    private static Stream<Paragraph> text(String key, String typed) {
        return typed.isEmpty() ? Stream.of() : Stream.of(new Paragraph(Texts.of(key, typed)));
    }

    /** What somebody would change: a list, where it is more than one thing. */
    private static Stream<Component> changes(List<String> lines) {
        return lines.size() < 2
                ? text("rulebook.sign_off.would_change", String.join("", lines)).map(Component.class::cast)
                : Stream.of(new Paragraph(Texts.of("rulebook.sign_off.would_change", lines.size())),
                        lines(lines.stream()));
    }

    /** A button that opens its question in its place. */
    private Div pressed(String actionKey, String questionKey, Consumer<String> answered) {
        var place = new Div();
        place.add(Buttons.quiet(Texts.of(actionKey), event -> {
            place.removeAll();
            place.add(new ReasonForm(Texts.of(questionKey), Texts.of(actionKey), 1, SignOffRequest.MOST_NAME, words -> {
                answered.accept(words);
                show();
            }));
        }));
        return place;
    }
}
