package org.montgolfiere.home;

/** {@code postgresql.conf} of the embedded server, whole: durable first, small second, and silent about what people write. */
final class PostgresConfiguration {
    static final String DURABLE = """
            # Written by the desk at each start; what is changed here by hand is lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 40
            password_encryption = 'scram-sha-256'

            fsync = on
            synchronous_commit = on
            full_page_writes = on

            shared_buffers = '96MB'
            work_mem = '8MB'
            maintenance_work_mem = '64MB'
            wal_buffers = '4MB'
            min_wal_size = '80MB'
            max_wal_size = '512MB'
            max_worker_processes = 4
            max_parallel_workers_per_gather = 1
            max_wal_senders = 0
            max_logical_replication_workers = 0
            wal_level = 'minimal'
            io_method = 'sync'
            huge_pages = 'off'
            jit = off
            random_page_cost = 1.5

            timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'

            # A statement or a detail would hold what people wrote.
            log_timezone = 'UTC'
            log_min_messages = 'warning'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_checkpoints = off
            """;

    private PostgresConfiguration() {}
}
