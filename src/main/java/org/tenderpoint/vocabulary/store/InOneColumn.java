package org.tenderpoint.vocabulary.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.Type;

/**
 * A phrase; a body part, or a set or list of body parts, vocabulary words or short texts, stored as comma-separated
 * codes; an empty value is the empty text. A set is written in its order, and both are read as unmodifiable.
 */
@Type(OneColumnType.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface InOneColumn {}
