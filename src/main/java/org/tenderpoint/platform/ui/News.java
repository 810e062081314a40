package org.tenderpoint.platform.ui;

/** Tells that what it stands for may have changed: from any thread, and perhaps more often than it did. */
@FunctionalInterface
public interface News {

    /** Nothing ever changes. */
    News NONE = heard -> () -> {};

    /** @return ends the listening */
    Runnable listen(Runnable heard);
}
