package org.tenderpoint.screening;

/**
 * One effect of a finding as stored and shown.
 *
 * @param key distinguishes the effects of a finding, and names the one that an override drops, e.g. {@code cap:2}
 * @param kind the vocabulary's word for it, e.g. {@code pressure_cap}
 * @param words in plain words, e.g. "Lower back: 2 at most"
 * @param droppable whether an override can name it; questions and notes cannot be dropped
 * @param where {@code all}, or body parts as {@code BodyPart.format} writes them; empty if it has no place
 */
public record EffectRecord(String key, String kind, String words, boolean droppable, String where) {}
