package org.tenderpoint.vocabulary.rule;

import org.tenderpoint.platform.Coded;

/** The kinds of effects of a rule, across all books; for finding rules by effect. */
public enum RuleEffect implements Coded {
    EMERGENCY,
    /** No massage today, or not before something has happened. */
    NOT_NOW,
    /** A doctor examines or approves first. */
    DOCTOR,
    /** The therapist speaks with the client. */
    THERAPIST,
    /** The result is looked at again later. */
    WATCH,
    NO_CONTACT,
    /** Limits or lowers pressure. */
    LESS_PRESSURE,
    /** Excludes a kind of massage. */
    NO_MODALITY,
    /** Excludes a technique within a massage. */
    NO_TECHNIQUE,
    /** Shortens the work. */
    LESS_TIME,
    /** Requires certain positions. */
    POSITION,
    /** Requires a training. */
    TRAINING,
    ASKS,
    /** Keeps the plan, or lets the pressure rise. */
    GO_ON,
    /** Offers help at home. */
    OFFERS,
    /** Withholds help at home. */
    WITHHOLDS,
    /** Recommends another discipline. */
    REFERS,
    /** Advises against another discipline. */
    REFUSES,
    /** Sets when and how a client is asked. */
    CONTACT,
    /** Only informs. */
    TELLS
}
