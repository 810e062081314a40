package org.tenderpoint.session;

/**
 * A text inserted into a note by typing one word.
 *
 * @param word without the slash, in lower case
 */
public record SnippetRecord(String word, String text) {}
