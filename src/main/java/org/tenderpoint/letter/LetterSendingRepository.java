package org.tenderpoint.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LetterSendingRepository extends Repository<LetterSending, UUID> {

    LetterSending save(LetterSending sending);

    LetterSending saveAndFlush(LetterSending sending);

    Optional<LetterSending> findById(UUID id);

    List<LetterSending> findByLetterIdOrderByMadeAt(UUID letter);

    @Query("""
            select s from LetterSending s where s.letterId in (select l.id from Letter l where l.clientId = :client)
            order by s.madeAt""")
    List<LetterSending> ofClient(UUID client);
}
