package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.outcome.ClientCourse;
import org.tenderpoint.outcome.ClientCourseService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** How one client's complaint, own aims and scores developed, with the smallest change that matters. */
@Route("clients/:client/course")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ClientCourseView extends OpenedClientPage {

    private static final String FILE = "course";

    private final ClientCourseService courses;
    private final PracticeTime time;

    ClientCourseView(ClientService clients, ClientCourseService courses, PracticeTime time) {
        super("outcome.course.title", clients);
        this.courses = courses;
        this.time = time;
    }

    @Override
    protected void show(ClientRecord client) {
        var course = courses.of(client.id());
        var pane = new Pane(Texts.of("outcome.course.title")).padded();
        panes(Columns.ONE, pane);
        if (course.isEmpty()) {
            pane.add(new EmptyState(Icons.CHART, Texts.of("outcome.course.empty"),
                    Texts.of("outcome.course.empty_why")));
            return;
        }
        actions(Buttons.print(Texts.of("outcome.course.print")));
        var shown = div("client-course");
        if (!course.episodes().isEmpty()) {
            pane.add(choice(course, shown));
        }
        pane.add(shown);
        draw(course, course.episodes().stream().findFirst(), shown);
    }

    /** Chooses one episode or the whole record. */
    private Select<Optional<AimSetRecord>> choice(ClientCourse course, Div shown) {
        var choice = new Select<Optional<AimSetRecord>>();
        choice.setLabel(Texts.of("outcome.course.of"));
        choice.setItems(
                Stream.concat(course.episodes().stream().map(Optional::of), Stream.of(Optional.<AimSetRecord>empty()))
                        .toList());
        choice.setItemLabelGenerator(episode -> episode.map(this::name).orElse(Texts.of("outcome.course.whole")));
        choice.setValue(course.episodes().stream().findFirst());
        choice.addClassName("course-choice");
        choice.addValueChangeListener(event -> draw(course, event.getValue(), shown));
        return choice;
    }

    private String name(AimSetRecord set) {
        var dates = Dates.in(time.zone());
        var from = Dates.shortDate(dates.dayOf(set.setAt()));
        var when = set.ended()
                .map(end -> Texts.of("outcome.course.from_to", from, Dates.shortDate(dates.dayOf(end.at()))))
                .orElseGet(() -> Texts.of("outcome.course.since", from));
        return set.complaint().isEmpty() ? when : set.complaint() + ", " + Texts.small(when);
    }

    private void draw(ClientCourse course, Optional<AimSetRecord> episode, Div shown) {
        shown.removeAll();
        var charts = new ClientCourseCharts(course, episode, Dates.in(time.zone()));
        var told = course.complaint(episode);
        if (ClientCourse.start(told).isPresent()) {
            shown.add(new ChartFigure(charts.complaint(told), FILE + "-complaint"));
        } else {
            shown.add(quiet("outcome.course.complaint.none"));
        }
        episode.map(Stream::of).orElseGet(() -> course.episodes().stream()).forEach(set -> {
            if (episode.isEmpty()) {
                shown.add(new H2(name(set)));
            }
            aims(set, charts, shown);
        });
        course.scores(episode).forEach(
                scores -> shown.add(new ChartFigure(charts.scores(scores), FILE + "-scores")));
        if (course.episodes().isEmpty()) {
            shown.add(quiet("outcome.course.aims.none"));
        }
        shown.add(quiet("outcome.course.definition"));
    }

    private static void aims(AimSetRecord set, ClientCourseCharts charts, Div shown) {
        shown.add(new ChartFigure(charts.mean(set), FILE + "-aims"));
        set.aims().forEach(aim -> shown.add(new ChartFigure(charts.activity(set, aim), FILE + "-activity")));
    }

    private static Paragraph quiet(String key) {
        return paragraph("muted small measure", Texts.of(key));
    }
}
