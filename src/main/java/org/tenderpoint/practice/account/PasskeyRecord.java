package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.vocabulary.say.Phrase;

/** @param usedAt when it was used last; when it was added, if never */
public record PasskeyRecord(UUID id, Phrase label, Instant addedAt, Instant usedAt) {}
