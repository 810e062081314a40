package org.tenderpoint.platform.ui;

/** Notifies of possible changes: from any thread, and perhaps more often than there are changes. */
@FunctionalInterface
public interface News {

    /** Nothing ever changes. */
    News NONE = heard -> () -> {};

    /** @return ends the listening */
    Runnable listen(Runnable heard);
}
