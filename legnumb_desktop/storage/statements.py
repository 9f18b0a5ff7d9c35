"""The SQL of the record, compiled by :mod:`.statements_of_tables`; not to be changed by hand."""

HAS_CONTENT = """
SELECT 1 FROM content WHERE content.digest = :this
"""
ADD_CONTENT = """
INSERT INTO content (digest, files) VALUES (:this, :packed)
"""
FILES_OF_CONTENT = """
SELECT content.files FROM content WHERE content.digest = :this
"""
DROP_UNUSED_CONTENT = """
DELETE FROM content WHERE (content.digest NOT IN (SELECT session.digest FROM session))
"""
HAS_SESSION = """
SELECT 1 FROM session WHERE session.id = :this
"""
ADD_SESSION = """
INSERT INTO session (id, form, version, digest, started, changed, person, position, earlier) VALUES
(:this, :form_id, :form_version, :content_digest, :moment, :moment, '', '', :repeats)
"""
MOVE_BY_ANSWER = """
UPDATE session SET changed=:moment, finished=NULL, position=:place WHERE session.id = :this
"""
MOVE = """
UPDATE session SET changed=:moment, position=:place WHERE session.id = :this
"""
NAME_PERSON = """
UPDATE session SET changed=:moment, person=:name WHERE session.id = :this
"""
FINISH = """
UPDATE session SET changed=:moment, finished=:moment WHERE session.id = :this
"""
ADD_ANSWER = """
INSERT INTO answer_event (session, sequence, question, answer, at) VALUES (:this, ((SELECT
coalesce(max(answer_event.sequence), 0) AS coalesce_1 FROM answer_event WHERE answer_event.session =
:this) + 1), :asked, :told, :moment)
"""
ADD_ASSESSMENT = """
INSERT INTO assessment (session, sequence, told, at) VALUES (:this, ((SELECT
coalesce(max(assessment.sequence), 0) AS coalesce_1 FROM assessment WHERE assessment.session =
:this) + 1), :told, :moment)
"""
ANSWERS_OF_SESSION = """
SELECT answer_event.question, answer_event.answer, answer_event.at FROM answer_event WHERE
answer_event.session = :this ORDER BY answer_event.sequence
"""
FORGET_EARLIER = """
UPDATE session SET earlier=NULL WHERE session.earlier = :this
"""
DROP_ANSWERS = """
DELETE FROM answer_event WHERE answer_event.session = :this
"""
DROP_ASSESSMENTS = """
DELETE FROM assessment WHERE assessment.session = :this
"""
DROP_SESSION = """
DELETE FROM session WHERE session.id = :this
"""
LINE_OF_SESSION = """
SELECT session.id, session.form, session.version, session.digest, session.started, session.changed,
session.finished, session.person, session.position, session.earlier FROM session WHERE session.id =
:this
"""
LATEST_ASSESSMENT = """
SELECT assessment.told FROM assessment WHERE assessment.session = :this ORDER BY assessment.sequence
DESC
"""
LINES = """
SELECT session.id, session.form, session.version, session.digest, session.started, session.changed,
session.finished, session.person, session.position, session.earlier, coalesce(answered.questions, 0)
AS coalesce_1, latest_assessment.told FROM session LEFT OUTER JOIN (SELECT latest_answer.session AS
session, count(*) AS questions FROM (SELECT answer_event.session AS session, answer_event.answer AS
answer, max(answer_event.sequence) AS max_1 FROM answer_event GROUP BY answer_event.session,
answer_event.question) AS latest_answer WHERE latest_answer.answer != 'null' GROUP BY
latest_answer.session) AS answered ON answered.session = session.id LEFT OUTER JOIN (SELECT
assessment.session AS session, assessment.told AS told, max(assessment.sequence) AS max_2 FROM
assessment GROUP BY assessment.session) AS latest_assessment ON latest_assessment.session =
session.id AND session.finished IS NOT NULL ORDER BY session.changed DESC, session.started DESC,
session.id
"""
