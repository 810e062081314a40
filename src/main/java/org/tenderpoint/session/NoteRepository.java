package org.tenderpoint.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoteRepository extends JpaRepository<Note, UUID> {

    @Query("select n from Note n where n.sessionId in (select c.sessionId from Chart c where c.clientId = :client)")
    List<Note> ofClient(UUID client);
}
