package org.tenderpoint.screening.plan;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * Another feature's questions at arrival, shown on the arrival screen. The follow-up feature asks how the last session
 * felt if nobody has answered yet (SCR-023); it stores and assesses the answers itself.
 */
public interface ArrivalQuestions {

    /** The questions for this client's arrival; empty if there is nothing to ask. */
    Optional<Section> open(ClientId client, SessionId session);

    /**
     * Called when the screening is opened or the session begins: answers from an arrival that nobody confirmed count
     * from now on.
     */
    default void pageLeft(ClientId client) {}

    /** A block of questions on the arrival screen. */
    interface Section {

        String title();

        Component content();

        /**
         * What was answered so far at this arrival, so that it is not asked again; called before the questions are
         * shown.
         *
         * @param today the red flags
         */
        default void told(Map<RedFlag, Recorded> today) {}

        /** What still has to be answered, in words; empty if the arrival may be confirmed. */
        default Optional<String> missing() {
            return Optional.empty();
        }

        /**
         * Stores the answers; called when the arrival is confirmed. An exception does not keep the client from being
         * screened: the questions keep their answers, and this is called again on a retry.
         *
         * @param today the red flags as they were answered at this arrival
         */
        void confirm(Map<RedFlag, Recorded> today);

        /** What the answers mean even though they could not be stored, if that cannot wait; otherwise empty. */
        default Optional<String> cannotWait() {
            return Optional.empty();
        }
    }
}
