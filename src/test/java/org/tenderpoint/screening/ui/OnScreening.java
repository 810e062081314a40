package org.tenderpoint.screening.ui;

import static org.tenderpoint.screening.Visits.harmless;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.OnScreen;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What tests of screening and arrival make, open and read. */
abstract class OnScreening extends OnScreen {

    /** What these tests save stays, so each session takes a day of its own. */
    static final AtomicInteger DAY = new AtomicInteger(20);

    @Autowired
    Visits visits;
    @Autowired
    PlanService plans;
    @Autowired
    ScreeningService screenings;
    @Autowired
    IntakeService intakes;
    @Autowired
    GivenAdjustments adjustments;
    @Autowired
    TestUsers users;
    @Autowired
    FindingService findings;

    record Booked(ClientId client, SessionId session) {}

    Booked booked(IntakeAnswers answers, Work work) {
        var client = visits.client("Hannah Lindqvist", answers);
        return new Booked(client, visits.planned(client, aDay(), work));
    }

    /** A day that no other session of these tests takes. */
    LocalDateTime aDay() {
        return visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0);
    }

    void next() {
        test(find(Button.class).withText("Next").single()).click();
    }

    void open(SessionId session) {
        navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    void arrival(SessionId session) {
        navigate(ArrivalView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }

    String verdict() {
        return children(find(Verdict.class).single(), H2.class).getFirst().getText();
    }

    Button startButton() {
        return find(Button.class).withText("Start session").single();
    }

    List<String> findingIds() {
        return find(FindingItem.class).all().stream()
                .flatMap(item -> children(item, Anchor.class).stream())
                .map(Anchor::getText)
                .toList();
    }

    <T extends Component> List<String> words(Class<T> type) {
        return find(type).all().stream().map(component -> component.getElement().getTextRecursively()).toList();
    }

    @SuppressWarnings("unchecked")
    void somebodyFree(UserRecord therapist) {
        find(Select.class).withLabel("Therapist").single().setValue(therapist);
    }

    static IntakeAnswers withChronicDisc() {
        return harmless().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                .with(Detail.LEVEL, "lumbar")
                .with(Detail.SINCE, "2020-01-31")
                .with(Detail.NERVE_SYMPTOMS_NOW, "no")
                .with(Detail.DOCTOR_AWARE, "yes"));
    }
}
