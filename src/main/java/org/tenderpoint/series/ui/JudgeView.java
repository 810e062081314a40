package org.tenderpoint.series.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.outcome.ui.OutcomeNavigation;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.ui.ReferralNavigation;
import org.tenderpoint.score.ui.ScoreNavigation;
import org.tenderpoint.score.ui.ScoreNavigation.ScoreFields;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.series.SeriesChanges;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.series.SeriesService.SeriesCourse;
import org.tenderpoint.series.SeriesWay;

/** The day of judging: what changed since the series began, and the three ways on. */
@Route("clients/:client/judge")
@RolesAllowed("THERAPIST")
class JudgeView extends NamedClientPage {

    private final transient SeriesService series;
    private final Drafts drafts;
    private final PracticeTime time;
    private final TextArea reason = TextFields.note(Texts.of("series.judge.reason"));

    JudgeView(SeriesService series, ClientService clients, Drafts drafts, PracticeTime time) {
        super("series.judge.title", clients);
        this.series = series;
        this.drafts = drafts;
        this.time = time;
        reason.setManualValidation(true);
        reason.setWidthFull();
    }

    @Override
    protected void show(ClientId client, String name) {
        subtitle(name);
        lead(name);
        backTo(client);
        var pane = new Pane(Texts.of("series.judge.title")).padded();
        panes(Columns.ONE, pane);
        series.judging(client).ifPresentOrElse(judged -> fill(pane, judged), () -> pane.add(new EmptyState(
                Icons.CALENDAR, Texts.of("series.judge.none"), Texts.of("series.judge.none_why"),
                Buttons.plain(Texts.of("series.judge.plan"), click -> SeriesNavigation.plan(client)))));
    }

    private void fill(Pane pane, SeriesCourse judged) {
        var client = judged.series().client();
        var sessions = styled(lines(judged.sessions().stream().map(
                one -> Dates.date(one.localStart().toLocalDate()) + ", " + Texts.small(Texts.label(one.state())))),
                "bullets");
        var changes = styled(lines(SeriesChanges.of(judged).stream()), "bullets");
        var fields = ScoreNavigation.fields(series.measures());
        var draft = fields.keep(new DraftFields(drafts, "series-judge:" + judged.series().id(), time.zone()))
                .text("reason", reason);
        draft.start();
        pane.add(
                Pane.section(Texts.of("series.judge.sessions"),
                        new Paragraph(Texts.of("series.judge.done", judged.tookPlace().size(),
                                judged.sessions().size() - judged.fellThrough(), judged.fellThrough())),
                        sessions, rest(judged)),
                Pane.section(Texts.of("series.judge.changed"), changes,
                        new Div(Buttons.soft(Texts.of("series.judge.progress"),
                                click -> UI.getCurrent().navigate(OutcomeNavigation.courseRoute(client))))));
        if (fields.getChildren().findAny().isPresent()) {
            pane.add(Pane.section(Texts.of("series.judge.scores"), fields));
        }
        var ways = div("stack loose");
        for (var way : new SeriesWay[]{SeriesWay.GO_ON, SeriesWay.CHANGE, SeriesWay.REFER}) {
            var what = paragraph("muted small", Texts.of("series.judge." + way.code() + ".what"));
            ways.add(new Div(
                    Buttons.plain(Texts.of("series.judge." + way.code()), click -> judge(judged, way, fields, draft)),
                    what));
        }
        pane.add(Pane.section(Texts.of("series.judge.how"), reason, draft.state(), ways));
    }

    private Div rest(SeriesCourse judged) {
        int many = judged.toCome(time.now()).size();
        var rest = new Div(Buttons.soft(Texts.of("series.rest.cancel", many), click -> {
            var id = judged.series().id();
            var client = judged.series().client();
            var cancelled = series.cancelRest(id);
            SeriesNavigation.judge(client);
            Toasts.undo(Texts.of("series.rest.cancelled", cancelled.size()), () -> planAgain(client, id, cancelled));
        }));
        rest.setVisible(many > 0);
        return rest;
    }

    private void planAgain(ClientId client, Id.SeriesId id, List<Id.SessionId> cancelled) {
        try {
            series.planAgain(id, cancelled);
            SeriesNavigation.judge(client);
        } catch (PlanRefused taken) {
            Toasts.failed(Texts.of("series.rest.taken"));
        }
    }

    private void judge(SeriesCourse judged, SeriesWay way, ScoreFields fields, DraftFields draft) {
        if (FieldCheck.note(reason, SeriesService.REASON_LENGTH).isEmpty()) {
            reason.focus();
            return;
        }
        var client = judged.series().client();
        try {
            var over = series.judge(
                    judged.series().id(), judged.series().version(), way, reason.getValue(), fields.givenAnswers());
            draft.discard();
            switch (way) {
                case GO_ON -> SeriesNavigation.plan(client);
                // else the work of the next one stayed as it was, beside one more
                case CHANGE -> judged.toCome(time.now()).stream().findFirst().ifPresentOrElse(
                        next -> UI.getCurrent().navigate(ScreeningNavigation.changeRoute(next.id())),
                        () -> ScreeningNavigation.plan(client));
                case REFER -> ReferralNavigation.offer(client);
                case MISTAKE -> throw new IllegalStateException("Not offered");
            }
            Toasts.undo(Texts.of("series.judged"), () -> reopen(client, over.id(), over.version()));
        } catch (EditedByOther | IllegalStateException other) {
            Toasts.failed(Texts.of("series.meanwhile"));
            SeriesNavigation.judge(client);
        }
    }

    private void reopen(ClientId client, Id.SeriesId id, int version) {
        try {
            series.reopen(id, version);
            SeriesNavigation.judge(client);
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("series.meanwhile"));
        } catch (IllegalStateException another) {
            Toasts.failed(Texts.of("series.reopen.another"));
        }
    }
}
