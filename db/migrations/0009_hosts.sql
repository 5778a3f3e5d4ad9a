-- A host that an office gives up is free for another (`npx waypost office apply`).
grant delete on office_hosts to waypost_program;
