package org.tenderpoint.platform.store.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/** The exit codes of a failed start; docs/install.md lists them. */
public enum Ending {
    OTHER(1), SETTING(2), PORT(3), FOLDER(4), DISK_FULL(5),
    // 6 belongs to the launchers: no Java, or one that is too old
    OTHER_VERSION(7), KEY(8), IN_USE(9), UPGRADE(10), TAKEN(11), UNREACHABLE(12), MOVED(13), DIFFERENT(14), DAMAGED(15);

    /** The SQLSTATEs of PostgreSQL that mean that no connection is possible. */
    private static final Pattern NO_WAY_IN = Pattern.compile("08...|28...|3D000|53300|57P0.");
    private static final String SERVER_FULL = "53100";

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    /** The exit code of the process. */
    public int code() {
        return code;
    }

    /** The exit code for an exception at the start. */
    public static Ending of(Throwable failure) {
        return causes(failure).map(Ending::ofOne).filter(ending -> ending != OTHER).findFirst().orElse(OTHER);
    }

    private static Ending ofOne(Throwable failure) {
        return switch (failure) {
            case StartRefused refused -> refused.ending();
            case PortInUseException _ -> PORT;
            case BindException _ -> SETTING;
            case InvalidConfigurationPropertyValueException _ -> SETTING;
            case ConversionFailedException _ -> SETTING;
            case SQLException sql when sql.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1 -> KEY;
            case SQLException sql when sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 -> IN_USE;
            case SQLException sql when sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1 -> DAMAGED;
            case MVStoreException file when file.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                    || file.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND -> DAMAGED;
            case SQLException sql when SERVER_FULL.equals(sql.getSQLState()) -> DISK_FULL;
            case SQLException sql when NO_WAY_IN.matcher(String.valueOf(sql.getSQLState())).matches() -> UNREACHABLE;
            case ReadOnlyFileSystemException _ -> FOLDER;
            case IOException file -> ofFile(file);
            default -> OTHER;
        };
    }

    /** The exit code for a failed access to a file or folder; else {@link #OTHER}. */
    static Ending ofFile(IOException failure) {
        var words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (Stream.of("no space left", "not enough space", "disk quota", "disk full").anyMatch(words::contains)) {
            return DISK_FULL;
        }
        return failure instanceof AccessDeniedException || failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException || words.contains("read-only file system")
                || words.contains("permission denied")
                // only its owner may close a folder to others
                || words.contains("operation not permitted") ? FOLDER : OTHER;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream
                .<@Nullable Throwable>iterate(failure, one -> one != null, one -> one == null ? null : one.getCause())
                .map(one -> (Throwable) one);
    }
}
