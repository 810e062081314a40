package org.tenderpoint.practice.setup;

/** What a client of the sample stands for at the present moment, so that whoever looks in sees the program at work. */
public enum SampleScene {
    NONE,
    /** Comes today or in the next days to whoever has set the practice up. */
    COMES,
    /** Was here some days ago, and nobody has rung yet. */
    CALL_DUE,
    /** Has just said something on the phone that cannot wait. */
    ALERT,
    /** Was told of other help, and thinks about it. */
    OFFERED
}
