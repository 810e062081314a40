package org.tenderpoint.vocabulary.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.Type;

/**
 * A body part, or a set or list of body parts, words of the vocabulary or short texts, as their codes with commas
 * between them; nothing is the empty text. A set is written in its order, and both are read as what cannot be changed.
 */
@Type(OneColumnType.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface InOneColumn {}
