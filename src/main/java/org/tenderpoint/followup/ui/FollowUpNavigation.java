package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.OpenAlert;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.vocabulary.say.Say;

/** Navigation to the follow-ups, and the strip that shows what cannot wait. */
public final class FollowUpNavigation {

    private FollowUpNavigation() {}

    public static void list() {
        UI.getCurrent().navigate("follow-ups");
    }

    public static void call(FollowUpId followUp) {
        UI.getCurrent().navigate(callRoute(followUp));
    }

    /** Returns to the list as it was before a call. */
    static void list(FollowUpFilter filter) {
        UI.getCurrent().navigate("follow-ups", FilterAddress.parameters(filter));
    }

    /** Opens a call from a list, to which it returns. */
    static void call(FollowUpId followUp, FollowUpFilter filter) {
        UI.getCurrent().navigate(callRoute(followUp), FilterAddress.parameters(filter));
    }

    /**
     * Opens the most urgent call of a list, or the list if nobody is left to call now.
     *
     * @param but the follow-up that was just called about
     */
    static void callNext(NextCallService calls, FollowUpFilter filter, Optional<FollowUpId> but) {
        calls.otherFirst(filter, but).ifPresentOrElse(
                UI.getCurrent()::navigate,
                () -> calls.takeNext(filter, but).ifPresentOrElse(next -> call(next, filter), () -> {
                    Toasts.done(Texts.of("followup.list.nobody_left"));
                    list(filter);
                }));
    }

    /** The address of a call, for links. */
    public static String callRoute(FollowUpId followUp) {
        return "follow-ups/" + followUp + "/call";
    }

    public static void recommendation(AssessmentId assessment) {
        UI.getCurrent().navigate(route(assessment));
    }

    /** The address of a recommendation, for links. */
    public static String route(AssessmentId assessment) {
        return "assessments/" + assessment;
    }

    /** The open alerts: whom to ring, and the outcome. */
    public static void alerts() {
        UI.getCurrent().navigate("alerts");
    }

    /** A page that may already show what an alert of the client says. */
    public interface AlertShown {

        boolean shows(OpenAlert alert);
    }

    /**
     * What cannot wait, for the top of a page: the gravest that nobody handles yet, and who else there is.
     */
    public static List<AlertStrip> alertStrips(AlertService alerts) {
        var open = alerts.headings().stream()
                .sorted(Comparator.comparing(alert -> alert.acknowledgedBy().isPresent()))
                .toList();
        return open.stream().limit(1).map(gravest -> strip(gravest, open.subList(1, open.size()))).toList();
    }

    /**
     * What cannot wait about one client and this page does not say, given the client's id or that of a session, a
     * follow-up or an assessment of theirs. The answers themselves are not led to once more.
     */
    public static List<AlertStrip> alertStrips(AlertService alerts, UUID shown, Component page) {
        return alerts.about(shown).stream()
                .filter(alert -> !(page instanceof AlertShown saying && saying.shows(alert)))
                .map(alert -> alert.answers().map(AssessmentId::value).equals(Optional.of(shown))
                        ? new AlertStrip(alert.clientName(), words(alert, "", List.of()), ring(alert))
                        : strip(alert, List.of()))
                .toList();
    }

    /** @param others who need a call as well; one press leads to all of them */
    private static AlertStrip strip(OpenAlert alert, List<OpenAlert> others) {
        var more = others.isEmpty()
                ? alert.answers().map(id -> Buttons.plain(
                        Texts.of("followup.alert.answers"), click -> recommendation(id)))
                : Optional.of(Buttons.plain(Texts.of("followup.alert.all", others.size() + 1), click -> alerts()));
        return new AlertStrip(alert.clientName(), words(alert, alert.told(), others),
                Stream.concat(more.stream(), Stream.of(ring(alert))).toArray(Button[]::new));
    }

    private static String words(OpenAlert alert, String told, List<OpenAlert> others) {
        return OneLine.of(
                Levels.word(alert.level()), told,
                alert.acknowledgedBy().map(SampleName::inRow).map(name -> Texts.of("followup.alert.in_hand", name))
                        .orElse(""),
                others.isEmpty() ? "" : Texts.of("followup.alert.also", names(others)));
    }

    private static String names(List<OpenAlert> alerts) {
        return alerts.stream().map(OpenAlert::clientName).collect(Collectors.joining(", "));
    }

    /** A result as shown everywhere. */
    public static StateBadge badge(TriageLevel level) {
        return new StateBadge(Levels.state(level), Levels.word(level));
    }

    /** Work as lines, for a page that shows a few of them. */
    public static Component lines(List<? extends WorklistRow> rows, Instant now, ZoneId zone) {
        var lines = div("list follow-up-lines");
        rows.forEach(row -> lines.add(switch (row) {
            case WorklistRow.OfFollowUp followUp -> new FollowUpLine(followUp, now, zone);
            case WorklistRow.OfTask task -> new TaskLine(task, now, zone, FollowUpNavigation::open);
        }));
        return lines;
    }

    /** Opens the page for other work. */
    static void open(WorklistRow.OfTask task) {
        task.route().ifPresent(UI.getCurrent()::navigate);
    }

    /** Opens the number to call, and the form for what was said. */
    private static Button ring(OpenAlert alert) {
        var button = Buttons.with(
                Icons.PHONE, Buttons.danger(Texts.of("followup.alert.call"), click -> alerts()));
        Buttons.about(alert.clientName(), button);
        return button;
    }

    /** How a discipline suits, as icon and word. */
    public static StateBadge suitability(ReferralStatus status) {
        var word = Texts.label(status);
        return switch (status) {
            case SUGGESTED -> new StateBadge(State.OK, word).plain();
            case POSSIBLE -> new StateBadge(State.INFO, word).plain();
            case ONLY_AFTER_CLEARANCE -> new StateBadge(State.CLEARANCE, word).plain();
            case NOT_SUITABLE -> new StateBadge(State.NEUTRAL, Icons.CLOSE, word).plain();
        };
    }

    /** What all kinds of help have in common, said once above them. */
    public static Optional<Component> suitsAlike(List<ReferralLine> lines) {
        return ReferralLine.statusOfAll(lines).map(status -> div("row wrap suits-alike",
                span("strong", Texts.of("followup.plan.referrals.all")), suitability(status),
                span("small", Say.it(ReferralLine.ofAll(lines)))));
    }
}
