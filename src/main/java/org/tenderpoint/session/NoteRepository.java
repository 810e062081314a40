package org.tenderpoint.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoteRepository extends JpaRepository<Note, UUID> {

    /** The signed notes of a client. */
    @Query("""
            select n from Note n where n.sessionId in
            (select c.sessionId from Chart c where c.clientId = :client and c.signedAt is not null)""")
    List<Note> signedOf(UUID client);
}
