package org.tenderpoint.letter;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterConsentRepository extends Repository<LetterConsent, UUID> {

    LetterConsent save(LetterConsent consent);

    /** The newest last. */
    List<LetterConsent> findByLetterIdOrderByRecordedAt(UUID letter);

    @Query("""
            select c from LetterConsent c where c.letterId in (select l.id from Letter l where l.clientId = :client)
            order by c.recordedAt""")
    List<LetterConsent> ofClient(UUID client);
}
