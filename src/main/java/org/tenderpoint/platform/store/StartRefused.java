package org.tenderpoint.platform.store;

/** The program does not start, and the message says in one sentence why. */
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
