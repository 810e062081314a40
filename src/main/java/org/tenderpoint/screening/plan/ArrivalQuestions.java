package org.tenderpoint.screening.plan;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * Questions that another feature wants asked at arrival, shown on the arrival screen. The follow-up feature asks how
 * the last session felt when nobody has told yet (SCR-023); it keeps and assesses the answers itself.
 */
public interface ArrivalQuestions {

    /** The questions for this client's arrival, or empty when there is nothing to ask. */
    Optional<Section> open(ClientId client, SessionId session);

    /** A block of questions on the arrival screen. */
    interface Section {

        /** A short heading, in words. */
        String title();

        /** The fields. */
        Component content();

        /** What is still to be answered, in words; empty when the arrival may be confirmed. */
        default Optional<String> missing() {
            return Optional.empty();
        }

        /**
         * Keeps the answers; called in the moment at which the arrival is confirmed. What it throws keeps nobody from
         * being screened: the questions stay with what was answered, and it is called again when somebody tries again.
         */
        void confirm();

        /** What the answers mean although they could not be kept, where that cannot wait; empty where it can. */
        default Optional<String> cannotWait() {
            return Optional.empty();
        }
    }
}
