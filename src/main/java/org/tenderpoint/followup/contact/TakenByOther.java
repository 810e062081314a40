package org.tenderpoint.followup.contact;

/** Somebody else is on this call; nothing was changed. */
public class TakenByOther extends RuntimeException {

    private final String name;

    TakenByOther(String name) {
        super("The follow-up is taken by somebody else");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
