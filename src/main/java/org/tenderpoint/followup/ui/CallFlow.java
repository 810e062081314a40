package org.tenderpoint.followup.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;

/** The state of a call: the answers, and the current question. */
final class CallFlow {

    private final long hours;
    private final List<FollowUpQuestion> further;
    private GivenAnswers said;
    private Optional<String> current;
    private boolean doubted;

    /**
     * @param hours full hours since the session
     * @param further questions after the script, unless the client has no time
     */
    CallFlow(GivenAnswers said, long hours, List<FollowUpQuestion> further) {
        this.said = said;
        this.hours = hours;
        this.further = further;
        this.current = firstOpen().map(FollowUpQuestion::code);
    }

    GivenAnswers answers() {
        return said;
    }

    List<FollowUpQuestion> steps() {
        var script = CallScript.steps(said);
        boolean time = script.stream().anyMatch(step -> step.code().equals(CallScript.COMPLAINT));
        return time
                ? Stream.concat(script.stream(), further.stream().filter(step -> step.asked(said))).toList()
                : script;
    }

    private Optional<FollowUpQuestion> firstOpen() {
        return steps().stream().filter(step -> !said.has(step.code())).findFirst();
    }

    /** The question to ask now; empty when the script is through. */
    Optional<FollowUpQuestion> current() {
        return steps().stream().filter(step -> current.filter(step.code()::equals).isPresent()).findFirst();
    }

    /** Answers the current question; an empty answer takes it back. */
    void answer(Optional<String> answer) {
        doubted = false;
        current.ifPresent(step -> said = answer.map(code -> said.with(step, code)).orElseGet(() -> said.without(step)));
    }

    /**
     * Goes to the next question if this one is answered. If two answers contradict each other it objects once; the
     * second time it goes on, and the more serious answer counts.
     *
     * @return the key of the objection; empty once it went on
     */
    Optional<String> goOn() {
        if (current().isPresent() && !said.has(current().get().code())) {
            return Optional.of("followup.call.answer_first");
        }
        var doubt = doubted ? Optional.<String>empty() : doubt();
        doubted = doubt.isPresent();
        if (doubt.isEmpty()) {
            next();
        }
        return doubt;
    }

    /** Goes to the next unanswered question, after this one if possible. */
    void next() {
        var steps = steps();
        int here = index(steps);
        current = steps.stream()
                .skip(here + 1L)
                .filter(step -> !said.has(step.code()))
                .findFirst()
                .or(this::firstOpen)
                .map(FollowUpQuestion::code);
    }

    /** Goes back to the previous question, with its answer. */
    void back() {
        doubted = false;
        var steps = steps();
        int here = current.isEmpty() ? steps.size() : index(steps);
        if (here > 0) {
            current = Optional.of(steps.get(here - 1).code());
        }
    }

    void jump(String step) {
        current = Optional.of(step);
    }

    /** The key of a sentence saying which two answers do not fit together. */
    Optional<String> doubt() {
        boolean worstBelowNow = said.number(CallScript.WORST).isPresent()
                && said.number(CallScript.NOW).isPresent()
                && said.number(CallScript.WORST).getAsInt() < said.number(CallScript.NOW).getAsInt();
        boolean tooEarly = hours < 48 && said.of(CallScript.ONSET).filter("after_48h"::equals).isPresent();
        if (worstBelowNow && (is(CallScript.WORST) || is(CallScript.NOW))) {
            return Optional.of("followup.call.doubt.worst");
        }
        return tooEarly && is(CallScript.ONSET) ? Optional.of("followup.call.doubt.onset") : Optional.empty();
    }

    private boolean is(String step) {
        return current.filter(step::equals).isPresent();
    }

    private int index(List<FollowUpQuestion> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (is(steps.get(i).code())) {
                return i;
            }
        }
        return -1;
    }
}
