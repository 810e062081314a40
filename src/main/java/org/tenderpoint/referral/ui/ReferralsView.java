package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.partner.ui.PartnerNavigation;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.PartnerAnswerService;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.LoopCounts;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;

/** Other help that clients were offered, and what became of it. */
@Route("referrals/:referral?")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class ReferralsView extends Page implements BeforeEnterObserver {

    private final ReferralService referrals;
    private final ReferralListService listed;
    private final LoopService loop;
    private final LetterService letters;
    private final PartnerAnswerService answers;
    private final PracticeTime time;
    private final Drafts drafts;
    private final boolean therapist;
    private final boolean reads;
    private final Segments<ReferralScope> scope;
    private final Pane list = styled(new Pane(Texts.of("referral.list.title")), "referral-list");
    private final EmptyState.Place nothing = new EmptyState.Place();
    private final Pane detail = new Pane(Texts.of("referral.detail.title")).quiet();
    private final EmptyState choosing = new EmptyState(
            Icons.SHARE, Texts.of("referral.detail.choose"), Texts.of("referral.detail.choose_why"));
    private final LoopFigures figures = new LoopFigures();
    private final ReferralGrid rows;

    ReferralsView(
            ReferralService referrals, ReferralListService listed, LoopService loop, LetterService letters,
            PartnerAnswerService answers, CurrentUser user, PracticeTime time, FollowUpNews news, Drafts drafts,
            SamplePractice sample) {
        super("referral.list.title");
        this.referrals = referrals;
        this.listed = listed;
        this.loop = loop;
        this.letters = letters;
        this.answers = answers;
        this.time = time;
        this.drafts = drafts;
        therapist = user.has(Role.THERAPIST);
        reads = therapist || user.has(Role.MANAGER);
        scope = new Segments<>(
                null, List.of(ReferralScope.values()), which -> Texts.of("referral.list.scope." + which.code()));
        scope.labelledElsewhere(Texts.of("referral.list.scope"));
        scope.setValue(ReferralScope.OPEN);
        scope.addValueChangeListener(change -> refresh());
        actions(scope, PartnerNavigation.button());
        rows = new ReferralGrid(listed, this::shownScope, time, therapist, reads);
        list.top(figures);
        list.add(PracticeNavigation.sampleInTheMaking(sample, this::refresh), nothing, rows);
        if (reads) {
            panes(Columns.SIDE_RIGHT, list, detail);
        } else {
            panes(Columns.ONE, list);
        }
        refresh();
        UpToDate.keep(this, news::listen, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!reads) {
            return;
        }
        var named = event.getRouteParameters().get("referral");
        if (named.isEmpty()) {
            choose();
            return;
        }
        named.flatMap(text -> Id.parse(text, ReferralId::new))
                .flatMap(referrals::open)
                .ifPresentOrElse(
                        record -> {
                            detail.removeAll();
                            detail.add(new ReferralDetail(
                                    referrals, loop, letters, answers, drafts, time, record, therapist, this::refresh));
                            detail.toTop();
                            // where it stands below the list
                            detail.scrollIntoView();
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void choose() {
        detail.removeAll();
        detail.add(choosing);
    }

    private ReferralScope shownScope() {
        return scope.getValue() == null ? ReferralScope.OPEN : scope.getValue();
    }

    private void refresh() {
        int count = listed.count(shownScope());
        var loops = listed.counts();
        figures.show(loops);
        subtitle(OneLine.of(
                Texts.of("referral.list.count." + shownScope().code(), count),
                loops.overdue() == 0 ? "" : Texts.of("referral.list.overdue", loops.overdue())));
        rows.refresh();
        choosing.setVisible(count > 0);
        nothing.show(count, rows, () -> new EmptyState(
                Icons.SHARE, Texts.of("referral.list.empty." + shownScope().code()),
                Texts.of("referral.list.empty_why")));
    }

    /** How many open referrals are in each state; an outcome only where the client is still to be asked once more. */
    private static class LoopFigures extends Div {

        LoopFigures() {
            addClassName("loop-figures");
        }

        void show(LoopCounts counts) {
            removeAll();
            setVisible(!counts.byState().isEmpty());
            for (var state : ReferralState.values()) {
                if (!state.closed() || counts.of(state) > 0) {
                    var number = span("loop-number", String.valueOf(counts.of(state)));
                    add(new Div(number, span("meta", Texts.label(state))));
                }
            }
        }
    }
}
