package org.tenderpoint.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.CheckFinding.FindingKind;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.store.backup.CopyCheck;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Checks the chain and every seal in the opened copy of a backup. What does not fit there and does in the database was
 * spoilt on the way: that backup does not count. What does not fit in the database either is backed up as it is, since
 * a practice without any backup is worse off; it is counted, and told like whatever a check finds.
 */
@Component
record BackedUpTrail(ChainHashes hashes, TrailKey key, Checks checks) implements CopyCheck {

    /** Findings about the chain's length, which changes while people work. */
    private static final Set<FindingKind> OF_THE_WHOLE = Set.of(
            FindingKind.KEY, FindingKind.HEAD_CHANGED, FindingKind.TAIL_CUT);

    @Override
    public CheckResult look(DataSource copy, Optional<ChainHead> trail) {
        var found = in(copy, trail);
        if (found.isEmpty()) {
            return new CheckResult(List.of(), 0);
        }
        var standing = checks.backedUp();
        var spoilt = found.stream().filter(one -> standing.stream().noneMatch(other -> same(one, other))).toList();
        return new CheckResult(spoilt.stream().map(CheckFinding::words).map(Say::it).toList(),
                found.size() - spoilt.size());
    }

    private static boolean same(CheckFinding one, CheckFinding other) {
        return one.equals(other) || one.kind() == other.kind() && OF_THE_WHOLE.contains(one.kind());
    }

    private List<CheckFinding> in(DataSource copy, Optional<ChainHead> trail) {
        // one connection: a new one for each of many short questions would cost more than the answers
        try (var connection = copy.getConnection()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var links = new TrailCheck(jdbc, hashes,
                    chain -> trail.filter(head -> head.chain().equals(chain)).stream().toList());
            return Stream.concat(
                    links.check(_ -> {}).findings().stream(),
                    new SealCheck(jdbc, new SealedContent(jdbc, key)).check(_ -> {}).findings().stream()).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The copy cannot be read", e);
        }
    }
}
