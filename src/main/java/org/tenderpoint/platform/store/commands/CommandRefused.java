package org.tenderpoint.platform.store.commands;

/** Says in a sentence why a command did not do what it was asked for. */
final class CommandRefused extends Exception {

    CommandRefused(String why) {
        super(why);
    }
}
