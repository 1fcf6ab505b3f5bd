"""Iraq Security Discourse: where Streamlit begins, once for the server and once for every run of a reader's page."""

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.scriptrunner import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True):
    from components import navigation

    navigation.draw().run()
else:
    from components.server import connections, document, preload

    preload.preload()
    app = st.App(__file__, middleware=[Middleware(document.Document)], lifespan=connections.lifespan)
