package org.tenderpoint.intake;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * What a returning client is asked about the standing answers, screen by screen. The screens are those of the intake;
 * the page of the arrival shows them among its own.
 */
public interface StandingAtArrival {

    /** Empty if nothing was told before, or all of it today. */
    Optional<Screens> of(Visit visit, Runnable changed);

    /**
     * The questions that belong to a yes to one condition, by themselves.
     *
     * @param before the version on which they stand; what it knows is filled in
     */
    Details details(IntakeVersionRecord before, Condition condition, LocalDate today);

    /** The details of one condition while they are typed. */
    interface Details {

        /** Nothing to see if there is nothing to ask. */
        Component content();

        /** A yes, with what was filled in. */
        ConditionAnswer answer();

        /** Whether everything that was typed can be read. */
        boolean readable();
    }

    /**
     * A visit of a client who has told before.
     *
     * @param last the day of the visit before this one
     * @param since what was answered for this visit already
     * @param atOnce whether one button may answer all lines of a screen: a new client answers each
     */
    record Visit(
            ClientId client,
            SessionId session,
            LocalDate day,
            Optional<LocalDate> last,
            Map<SinceLastTime, Recorded> since,
            boolean atOnce) {}

    /** The screens of one arrival. */
    interface Screens {

        /** At least one. */
        List<Screen> all();

        Map<SinceLastTime, Recorded> since();

        /** What was told on these screens. */
        ToldAtArrival told();

        /** What is typed is kept elsewhere now. */
        void discardDraft();
    }

    /** One screen of questions. */
    interface Screen {

        String title();

        /** Made anew when the screen is opened: what was asked on an earlier one is not asked again. */
        Component content();

        /** Whether there is nothing left to ask, so that the screen is passed over. */
        default boolean empty() {
            return false;
        }

        /** What the one button says that answers exactly the open lines of this screen; empty if it has none. */
        default Optional<String> atOnce() {
            return Optional.empty();
        }

        default void answerAtOnce() {}

        /** What still has to be answered, in words. */
        default Optional<String> missing() {
            return Optional.empty();
        }

        /** What confirming says while this screen is the last one. */
        default Optional<String> confirm() {
            return Optional.empty();
        }
    }
}
