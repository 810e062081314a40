package org.tenderpoint.intake;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * What a returning client is asked about the standing answers, screen by screen. The screens are those of the intake;
 * the page of the arrival shows them among its own.
 */
public interface StandingAtArrival {

    /** The form whose draft keeps what was told of them so far. */
    static String form(SessionId session) {
        return "arrival-standing:" + session;
    }

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
     * @param alsoNow further lines about now, made anew for each screen; empty where there are none
     */
    record Visit(
            ClientId client,
            SessionId session,
            LocalDate day,
            Optional<LocalDate> last,
            Map<SinceLastTime, Recorded> since,
            boolean atOnce,
            Supplier<List<Component>> alsoNow) {}

    interface Screens {

        /** At least one. */
        List<Screen> all();

        Map<SinceLastTime, Recorded> sinceAnswers();

        /**
         * What is new since last time is answered so, here and by link.
         *
         * @param settled what was denied by link and is no longer shown
         */
        void answered(Map<SinceLastTime, Recorded> lines, Set<SinceLastTime> settled);

        ToldAtArrival toldAtArrival();

        /** What is typed is kept elsewhere now. */
        void discardDraft();
    }

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

    /**
     * What a returning client told of the standing answers at arrival.
     *
     * @param base the version that was shown; empty if there was none
     * @param answers all answers, with those of today
     * @param asked by {@link ToldDay#key}, what was asked by name in today's words
     * @param shown by {@link ToldDay#key}, what was shown and is unchanged
     */
    public record ToldAtArrival(
            Optional<IntakeVersionId> base, IntakeAnswers answers, Set<String> asked, Set<String> shown) {

        private static final ToldAtArrival NOTHING = new ToldAtArrival(
                Optional.empty(), IntakeAnswers.empty(), Set.of(), Set.of());

        public ToldAtArrival {
            asked = Set.copyOf(asked);
            shown = Set.copyOf(shown);
        }

        /**
         * What was told in words is this condition, as a therapist reads it: nothing else counts as asked. A detail
         * that stays as it was told keeps its day.
         *
         * @param answer a yes with its details
         * @param rest what else the words tell; empty if the condition is all of it
         */
        static ToldAtArrival named(
                IntakeVersionRecord before, Condition condition, ConditionAnswer answer, String rest) {
            var known = before.answers().of(condition).details();
            var asked = new HashSet<String>();
            asked.add(ToldDay.key(condition));
            answer.details().forEach((detail, value) -> {
                if (!value.equals(known.get(detail))) {
                    asked.add(ToldDay.key(condition, detail));
                }
            });
            var left = rest.isEmpty()
                    ? ConditionAnswer.DENIED
                    : ConditionAnswer.of(Recorded.YES).with(Detail.TEXT, rest);
            return new ToldAtArrival(
                    Optional.of(before.id()),
                    before.answers().with(condition, answer).with(Condition.OTHER_CONDITION, left), asked, Set.of());
        }

        /** Nobody was asked: nothing is confirmed. */
        public static ToldAtArrival nothing() {
            return NOTHING;
        }

        boolean isNothing() {
            return asked.isEmpty() && shown.isEmpty();
        }
    }
}
