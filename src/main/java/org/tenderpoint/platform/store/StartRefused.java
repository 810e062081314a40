package org.tenderpoint.platform.store;

/** The program refuses to start; the message says why in one sentence. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    public StartRefused(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
