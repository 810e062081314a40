package org.tenderpoint.platform.store.start;

/** The program refuses to start; the message says why in one sentence. */
public class StartRefused extends RuntimeException {

    private final Ending ending;
    private final String whatToDo;

    /** For a setting that cannot be used. */
    public StartRefused(String why, String whatToDo) {
        this(Ending.SETTING, why, whatToDo);
    }

    public StartRefused(Ending ending, String why, String whatToDo) {
        super(why);
        this.ending = ending;
        this.whatToDo = whatToDo;
    }

    public Ending ending() {
        return ending;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
