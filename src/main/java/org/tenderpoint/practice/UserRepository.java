package org.tenderpoint.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderpoint.platform.page.PageLanguage;

public interface UserRepository extends Repository<User, UUID> {

    Optional<User> findById(UUID id);

    default User me(CurrentUser user) {
        return findById(user.id().value()).orElseThrow();
    }

    boolean existsById(UUID id);

    Optional<User> findByLogin(String login);

    @Query("select distinct u from User u left join fetch u.roles order by u.name, u.login")
    List<User> everyone();

    @Query("""
            select distinct u from User u left join fetch u.roles
            where u.active = true and :role member of u.roles order by u.name, u.login""")
    List<User> activeWith(Role role);

    @Query("select distinct u from User u left join fetch u.roles where u.id in :ids")
    List<User> findByIdIn(Set<UUID> ids);

    @Query("select u.language from User u where u.id = :id")
    Optional<PageLanguage> language(UUID id);

    /** Sets a language where there is none; whoever edits the person at the same time is not disturbed. */
    @Modifying
    @Query("update User u set u.language = :first where u.id = :id and u.language is null")
    int speakAtFirst(UUID id, PageLanguage first);

    User save(User user);

    User saveAndFlush(User user);
}
