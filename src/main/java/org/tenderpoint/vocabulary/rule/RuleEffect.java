package org.tenderpoint.vocabulary.rule;

import org.tenderpoint.platform.Coded;

/** The kinds of things that a rule does, across all books; for finding rules by what they do. */
public enum RuleEffect implements Coded {
    /** Sends for emergency help. */
    EMERGENCY,
    /** No massage today, or not before something has happened. */
    NOT_NOW,
    /** A doctor looks, or says so first. */
    DOCTOR,
    /** The therapist speaks with the client. */
    THERAPIST,
    /** Is looked at again. */
    WATCH,
    /** Keeps away from a place. */
    NO_CONTACT,
    /** Limits or lowers pressure. */
    LESS_PRESSURE,
    /** Leaves out a kind of massage. */
    NO_MODALITY,
    /** Leaves out a means within a massage. */
    NO_TECHNIQUE,
    /** Shortens the work. */
    LESS_TIME,
    /** Asks for certain positions. */
    POSITION,
    /** Asks for a training. */
    TRAINING,
    /** Asks something. */
    ASKS,
    /** Lets the plan stay, or the pressure rise. */
    GO_ON,
    /** Offers help at home. */
    OFFERS,
    /** Withholds help at home. */
    WITHHOLDS,
    /** Speaks for another discipline. */
    REFERS,
    /** Speaks against another discipline. */
    REFUSES,
    /** Sets when and how a client is asked. */
    CONTACT,
    /** Only tells something. */
    TELLS
}
