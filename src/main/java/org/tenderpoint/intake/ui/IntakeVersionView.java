package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.intake.FieldChange;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeDifference;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.facts.Condition;

/** One confirmed version, read-only: what it changed, and everything it says. */
@Route("intake-versions/:version")
@RolesAllowed({"THERAPIST", "MANAGER"})
class IntakeVersionView extends ClientPage implements BeforeEnterObserver {

    /** The fields shown with the consents. */
    private static final Set<String> CONSENT = Set.of("consent", "signed_by", "relation", "signature");

    private final IntakeService intakes;
    private final ClientService clients;
    private final UserService users;
    private final CurrentUser user;
    private final PracticeTime time;

    IntakeVersionView(
            IntakeService intakes, ClientService clients, UserService users, CurrentUser user, PracticeTime time) {
        super("intake.version.title");
        this.intakes = intakes;
        this.clients = clients;
        this.users = users;
        this.user = user;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, Addressed.id(event, "version", IntakeVersionId::new).flatMap(intakes::byId), this::show);
    }

    private void show(IntakeVersionRecord version) {
        var name = clients.names(List.of(version.client())).getOrDefault(version.client(), "");
        var by = users.byId(version.confirmedBy()).map(UserRecord::name).orElse(Texts.of("intake.form.somebody"));
        about(version.client(), name);
        subtitle(Texts.of(
                "intake.version.confirmed", version.number(),
                Dates.in(time.zone()).dateTime(version.confirmedAt(), time.now()), by, Texts.label(version.channel())));
        actions(neighbours(version));
        var content = new Pane(Texts.of("intake.version.answers"));
        if (version.number() > 1) {
            content.add(section(Texts.of("intake.version.changes"), version.changes().isEmpty()
                    ? new Div(Texts.of("intake.timeline.unchanged"))
                    : new ChangeTable(version.changes(), true)));
        }
        for (var section : IntakeSection.values()) {
            var told = sectionAnswers(section, version.answers());
            if (!told.isEmpty()) {
                content.add(section(Texts.of("intake.section." + section.code()), new ChangeTable(told, false)));
            }
        }
        var own = fields(version.answers(), key -> key.startsWith(AskedQuestion.KEY));
        if (!own.isEmpty()) {
            content.add(section(Texts.of("intake.own.title"), new Div(
                    paragraph("muted", Texts.of("intake.own.not_read")), new ChangeTable(own, false),
                    Buttons.quiet(Texts.of("intake.own.answers.open"), click -> IntakeNavigation.ownAnswers()))));
        }
        panes(Columns.ONE, content);
    }

    private Component[] neighbours(IntakeVersionRecord version) {
        var buttons = new ArrayList<Component>();
        var all = intakes.versions(version.client());
        all.stream().filter(other -> other.number() == version.number() - 1).forEach(other -> buttons.add(Buttons.plain(
                Texts.of("intake.version.number", other.number()), click -> IntakeNavigation.version(other.id()))));
        all.stream().filter(other -> other.number() == version.number() + 1).forEach(other -> buttons.add(Buttons.plain(
                Texts.of("intake.version.number", other.number()), click -> IntakeNavigation.version(other.id()))));
        if (user.has(Role.THERAPIST)) {
            buttons.add(Buttons.primary(
                    Texts.of("intake.version.new"), click -> IntakeNavigation.open(version.client())));
        }
        return buttons.toArray(Component[]::new);
    }

    /** Everything that a version says in a section: the difference from an empty one. */
    private static List<FieldChange> sectionAnswers(IntakeSection section, IntakeAnswers answers) {
        var codes = section.conditions().stream().map(condition -> condition.code()).toList();
        return fields(answers, key -> {
            var first = key.split("\\.")[0];
            return switch (section) {
                case CONSENT -> CONSENT.contains(first);
                case PREFERENCES ->
                        !CONSENT.contains(first) && !isCondition(first) && !key.startsWith(AskedQuestion.KEY);
                default -> codes.contains(first);
            };
        });
    }

    private static List<FieldChange> fields(IntakeAnswers answers, Predicate<String> keys) {
        return IntakeDifference.between(IntakeAnswers.empty(), answers).stream()
                .filter(change -> keys.test(change.key())).toList();
    }

    private static boolean isCondition(String key) {
        return Coded.of(Condition.class, key).isPresent();
    }

    private static Div section(String title, Component content) {
        return div("section", new H2(title), content);
    }

    /** Fields with their value, or with the values before and now. */
    private static class ChangeTable extends NativeTable {

        ChangeTable(List<FieldChange> changes, boolean withBefore) {
            addClassNames("table", "change-table");
            var head = getHead().addRow();
            head.add(new NativeTableHeaderCell(Texts.of("intake.version.field")));
            if (withBefore) {
                head.add(new NativeTableHeaderCell(Texts.of("intake.version.before")));
            }
            head.add(new NativeTableHeaderCell(Texts.of(withBefore ? "intake.version.after" : "intake.version.said")));
            for (var change : changes) {
                var row = getBody().addRow();
                row.add(new NativeTableCell(change.label()));
                if (withBefore) {
                    row.add(new NativeTableCell(orNothing(change.before())));
                }
                row.add(new NativeTableCell(orNothing(change.after())));
            }
        }

        private static String orNothing(String words) {
            return words.isEmpty() ? Texts.of("intake.version.nothing") : words;
        }
    }
}
