package org.tenderpoint.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SnippetRepository extends JpaRepository<Snippet, UUID> {

    List<Snippet> findByUserIdOrderByWord(UUID user);

    Optional<Snippet> findByUserIdAndWord(UUID user, String word);
}
