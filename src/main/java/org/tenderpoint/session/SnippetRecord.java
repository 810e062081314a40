package org.tenderpoint.session;

/**
 * A text that is written into a note by one word.
 *
 * @param word without the slash, in small letters
 */
public record SnippetRecord(String word, String text) {}
