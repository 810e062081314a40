package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** One part of an arrival that cannot be kept takes no other with it. */
@Tag("UC-08")
class ArrivalPartsTest {

    private final List<String> kept = new ArrayList<>();

    @Test
    void whatFailsIsNamedAndTheOthersAreKept() {
        var failing = part("Last session", () -> {
            throw new IllegalStateException("The follow-up is closed already");
        });
        var failed = ArrivalParts.notKept(List.of(part("Referral", () -> {}), failing, part("Aims", () -> {})),
                Map.of());

        assertThat(failed).containsExactly(failing);
        assertThat(kept).containsExactly("Referral", "Aims");
    }

    @Test
    void twoAtTheSameMomentAreTriedOnceMoreByThemselves() {
        var times = new ArrayList<Integer>();
        var failed = ArrivalParts.notKept(List.of(part("Last session", () -> {
            times.add(times.size());
            if (times.size() == 1) {
                throw new OptimisticLockingFailureException("same moment");
            }
        })), Map.of());

        assertThat(failed).isEmpty();
        assertThat(times).hasSize(2);
    }

    private ArrivalQuestions.Section part(String title, Runnable confirm) {
        return new ArrivalQuestions.Section() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public Component content() {
                return new Div();
            }

            @Override
            public void confirm(Map<RedFlag, Recorded> today) {
                confirm.run();
                kept.add(title);
            }
        };
    }
}
