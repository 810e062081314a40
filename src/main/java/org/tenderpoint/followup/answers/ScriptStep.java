package org.tenderpoint.followup.answers;

import java.util.List;
import org.tenderpoint.platform.Coded;

/**
 * One question of the call script. Its words stand in the bundle: {@code followup.call.say.<code>} is read out,
 * {@code followup.call.short.<code>} names it in the list.
 *
 * @param code e.g. {@code line_a}, {@code chest_pain}, {@code now}
 * @param options the codes to choose from, in the order of their digits; empty where the answer is not chosen
 * @param about what is asked about, in the client's own words, where the bundle cannot know it; else empty
 */
public record ScriptStep(String code, Kind kind, Part part, List<ScriptOption> options, String about) {

    /** How it is answered by key. */
    public enum Kind {
        /** Y or N: the client agrees to talk. */
        AGREE,
        /** Y, N or U; a line of the safety list that opens its items unless it is denied. */
        LINE,
        /** Y, N or U. */
        ANSWER,
        /** Digits until Enter, 0 to 10; U for don't know. */
        NUMBER,
        /** One digit. */
        ONE,
        /** Digits switch options on and off. */
        SEVERAL,
        /** Places on the body. */
        PLACES
    }

    /** The parts of the call, as the list on the left names them. */
    public enum Part implements Coded {
        HELLO,
        SAFETY,
        SORENESS,
        FEEL,
        LIMITS,
        MASSAGE,
        ADVICE,
        AIMS
    }

    public ScriptStep {
        options = List.copyOf(options);
    }

    ScriptStep(String code, Kind kind, Part part, List<ScriptOption> options) {
        this(code, kind, part, options, "");
    }

    static ScriptStep of(String code, Kind kind, Part part) {
        return new ScriptStep(code, kind, part, List.of());
    }
}
