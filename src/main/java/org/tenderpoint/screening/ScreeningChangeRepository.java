package org.tenderpoint.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ScreeningChangeRepository extends JpaRepository<ScreeningChangeRow, UUID> {

    /** All of a session with who has read them, newest first. */
    @Query("""
            select c from ScreeningChangeRow c left join fetch c.seen where c.sessionId = :session
            order by c.madeAt desc, c.id""")
    List<ScreeningChangeRow> ofSession(UUID session);

    /** What this user has not read yet, newest first. */
    @Query("""
            select c from ScreeningChangeRow c where c.sessionId in :sessions
            and not exists (select 1 from c.seen s where s.userId = :user) order by c.madeAt desc, c.id""")
    List<ScreeningChangeRow> unseen(Collection<UUID> sessions, UUID user);

    @Query("select c from ScreeningChangeRow c where c.clientId = :client order by c.madeAt, c.id")
    List<ScreeningChangeRow> ofClient(UUID client);

    /** When the newest of all was made; shows a node the changes of others. */
    @Query("select max(c.madeAt) from ScreeningChangeRow c")
    Optional<Instant> newest();
}
